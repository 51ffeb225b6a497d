import { describe, expect, it } from 'vitest';
import { deadPort, openPostOffice } from '../../testing/mail.ts';
import { mailConfigIn } from './config.ts';
import { createMailer } from './mailer.ts';

const mail = { to: 'someone@else.test', subject: 'नमस्ते ₹100', text: 'पहली लाइन\nsecond line' };

describe('mail', () => {
  it('arrives as it was written', async () => {
    const office = await openPostOffice();
    await createMailer(office.config).send(mail);
    await office.close();
    expect(office.taken.map(({ subject, text, from }) => [subject, text?.trim(), from?.text])).toEqual([
      [mail.subject, mail.text, 'owner@shop.test'],
    ]);
  });

  it('that the server does not take is an error', async () => {
    const office = await openPostOffice();
    const stranger = createMailer({ ...office.config, login: { user: 'shop', pass: 'wrong' } });
    await expect(stranger.send(mail)).rejects.toThrow();
    await office.close();
    expect(office.taken).toEqual([]);
    await expect(createMailer({ ...office.config, port: await deadPort() }).send(mail)).rejects.toThrow();
  });
});

describe('the set-up of mail', () => {
  const env = { EMAIL_HOST: 'smtp.shop.test', EMAIL_USER: 'me@shop.test', EMAIL_PASSWORD: 'x' };

  it('is read from the environment', () => {
    expect(mailConfigIn({ ...env, EMAIL_PORT: '465' })).toEqual({
      host: 'smtp.shop.test',
      port: 465,
      secure: true,
      login: { user: 'me@shop.test', pass: 'x' },
      from: 'me@shop.test',
    });
    expect(mailConfigIn({ ...env, EMAIL_FROM: 'Shop <a@b.test>', EMAIL_SECURE: 'true' })).toMatchObject({
      port: 587,
      secure: true,
      from: 'Shop <a@b.test>',
    });
  });

  it.each([
    [{}],
    [{ ...env, EMAIL_HOST: '' }],
    [{ ...env, EMAIL_PORT: 'x' }],
    [{ EMAIL_HOST: 'smtp.shop.test' }],
  ])('is none in %o', (said) => expect(mailConfigIn(said)).toBeNull());
});
