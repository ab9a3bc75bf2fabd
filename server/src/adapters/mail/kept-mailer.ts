import { Mailer, type Posted } from './mailer.js'

/** For a demo without a mail server: a letter stays where it is, and `/demo/mail` shows it. */
export class KeptMailer extends Mailer {
  async send(): Promise<Posted> {
    return { accepted: true }
  }
}
