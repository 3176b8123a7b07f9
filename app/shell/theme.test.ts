import assert from "node:assert/strict";
import { test } from "node:test";
import { checkBrandColour, contrastRatio, plainTheme, themeCss, themePath } from "#shell/theme.ts";

test("black on white is 21 to 1, and a colour on itself 1 to 1", () => {
  assert.equal(contrastRatio("#000000", "#FFFFFF"), 21);
  assert.equal(contrastRatio("#1F4A57", "#1f4a57"), 1);
});

test("a brand colour that cannot be read on the sheet is refused", () => {
  assert.equal(checkBrandColour("#1F4A57").ok, true);
  assert.equal(checkBrandColour("#FFD400").ok, false);
  assert.equal(checkBrandColour("#777777").ok, false, "4.48 is under 4.5");
  assert.equal(checkBrandColour("#767676").ok, true);
});

test("what is no colour never reaches the stylesheet", () => {
  const hostile = { ...plainTheme, brandColour: "red}body{display:none" };
  assert.deepEqual(checkBrandColour(hostile.brandColour), { ok: false, contrast: null });
  assert.equal(themeCss(hostile), themeCss(plainTheme));
});

test("the address of the theme changes with the colour", () => {
  assert.notEqual(themePath(plainTheme), themePath({ ...plainTheme, brandColour: "#5A1F57" }));
});
