import nodemailer from "nodemailer";

export interface Letter {
  to: string;
  subject: string;
  text: string;
}

/** Sending mail is something outside the house: switched on by the operator, off otherwise. */
export interface Mail {
  send(letter: Letter): Promise<void>;
}

/** @param smtpUrl e.g. `smtp://user:secret@mail.example:587` */
export function smtpMail(smtpUrl: string, from: string): Mail {
  const transport = nodemailer.createTransport(smtpUrl, { from });
  return {
    async send({ to, subject, text }) {
      await transport.sendMail({ from, to, subject, text });
    },
  };
}
