import assert from "node:assert/strict";
import { after, before, it } from "node:test";
import { SMTPServer } from "smtp-server";
import { smtpMail } from "#base/mail.ts";
import { people } from "#test/cast/cast.ts";
import { openTestHouse, type TestHouse } from "#test/house.ts";

/** A real mail server on loopback that keeps what it is sent. */
let server: SMTPServer;
let house: TestHouse;
const letters: string[] = [];

before(async () => {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, _session, done) {
      let letter = "";
      stream.on("data", (chunk) => {
        letter += chunk;
      });
      stream.on("end", () => {
        letters.push(letter);
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as { port: number };
  house = await openTestHouse({ mail: smtpMail(`smtp://127.0.0.1:${port}`, "huset@aakaer.example") });
});
after(async () => {
  await house.close();
  await new Promise<void>((resolve) => server.close(() => resolve()));
});

const ask = (email: string) =>
  house.http.inject({
    method: "POST",
    url: "/sign-in",
    headers: { "content-type": "application/x-www-form-urlencoded", host: "127.0.0.1" },
    payload: new URLSearchParams({ email, next: "/account" }).toString(),
  });

it("mails a link that signs in and leads on to where the person was going", async () => {
  const answer = await ask(people.reader.email.toUpperCase());
  assert.equal(answer.statusCode, 303);
  const plain = letters[0]!.replace(/=\r\n/g, "").replaceAll("=3D", "=").replaceAll("=3F", "?");
  assert.match(plain, new RegExp(`To: ${people.reader.email}`));
  const link = /\/sign-in\/link\/[\w-]+\?next=%2Faccount/.exec(plain)?.[0];
  assert.ok(link, plain);
  const [path] = link.split("?");
  const used = await house.http.inject({
    method: "POST",
    url: path!,
    headers: { "content-type": "application/x-www-form-urlencoded" },
    payload: "next=/account",
  });
  assert.equal(used.headers.location, "/account");
});

it("says the same to an address nobody has, and mails nothing", async () => {
  const before = letters.length;
  const known = await ask(people.reader.email);
  const unknown = await ask("nobody@aakaer.example");
  assert.equal(known.statusCode, unknown.statusCode);
  assert.equal(known.headers.location, unknown.headers.location);
  assert.equal(letters.length, before + 1);
});
