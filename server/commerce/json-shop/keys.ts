/** An order number as everybody may write it: `#w-2378156`, `W2378156` and `w 2378156` are one. */
export function orderKey(no: string): string {
  return no
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** An e-mail address as it is compared. */
export function emailKey(email: string): string {
  return email.normalize('NFKC').trim().toLowerCase()
}

/** A phone number as it is compared: digits only, without mainland China's country code. */
export function phoneKey(phone: string): string {
  const digits = phone.normalize('NFKC').replace(/\D/g, '').replace(/^00/, '')
  return /^861\d{10}$/.test(digits) ? digits.slice(2) : digits
}
