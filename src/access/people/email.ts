/** E-mail addresses are compared without regard to capitals and surrounding space. */
export function normalizeEmail(email: string): string {
  return email.trim().normalize('NFC').toLowerCase();
}

/** Whether the text has the form of an e-mail address that is in use today. */
export function isEmail(email: string): boolean {
  return email.length <= 254 && /^[^\s@<>"',;:\\()[\]]{1,64}@[^\s@<>"',;:\\()[\]]+$/.test(email);
}
