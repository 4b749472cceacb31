import { printable } from '$exporters/form03/wording';

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text for element content and quoted attributes of HTML. */
export const htmlText = (text: string): string => printable(text).replace(/[&<>"']/gu, (sign) => signs[sign] ?? sign);
