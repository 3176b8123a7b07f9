import assert from "node:assert/strict";
import { it } from "node:test";
import { readSettings, SettingsError } from "./settings.ts";

const open = {
  ORIGIN: "https://dialog.aakaer.example",
  SMTP_URL: "smtp://mail.example",
  MAIL_FROM: "huset@aakaer.example",
};

it("listens to this machine only until somebody says otherwise", () => {
  assert.equal(readSettings({}, "/house").host, "127.0.0.1");
  assert.equal(readSettings({}, "/house").dataDir, "/house/data");
});

it("an address that others can reach is refused without https in front and mail set up", () => {
  for (const host of ["0.0.0.0", "::", "192.0.2.7", "example.org"]) {
    assert.throws(() => readSettings({ HOST: host }, "/house"), SettingsError);
    assert.throws(
      () => readSettings({ HOST: host, ...open, ORIGIN: "http://dialog.aakaer.example" }, "/house"),
      /https/,
    );
    assert.throws(
      () => readSettings({ HOST: host, ORIGIN: open.ORIGIN }, "/house"),
      /SMTP_URL and MAIL_FROM/,
    );
    assert.equal(readSettings({ HOST: host, ...open }, "/house").host, host);
  }
  for (const host of ["localhost", "127.0.0.1", "127.1.2.3", "::1"])
    assert.equal(readSettings({ HOST: host }, "/house").host, host);
});

it("a port that is none is named in the sentence", () => {
  for (const port of ["abc", "70000", "-1", "4.5"])
    assert.throws(() => readSettings({ PORT: port }, "/house"), new RegExp(`"${port}"`));
});
