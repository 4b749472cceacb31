/** What XML 1.0 cannot hold at all; a lone surrogate counts too. */
const forbidden =
	/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/gu;

/** Most texts hold none of it; half a pair counts as well, since the pair is told from it below. */
const special = /[&<>"'\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\uD800-\uDFFF]/;

/** Text for element content and quoted attributes of XML; NFC, so that readers find what they type. */
export const escapeXml = (text: string): string =>
	special.test(text) ? escaped(text.normalize('NFC')) : text.normalize('NFC');

const escaped = (text: string): string =>
	text
		.replace(forbidden, '')
		.replace(/&/gu, '&amp;')
		.replace(/</gu, '&lt;')
		.replace(/>/gu, '&gt;')
		.replace(/"/gu, '&quot;')
		.replace(/'/gu, '&#39;');
