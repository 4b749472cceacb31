/**
 * Markdown as HTML that is safe by construction: tags that somebody typed stay text, links lead only where a page may lead,
 * and pictures are their words. What the printed document does not take, is not shown either.
 */
import { Marked, type Token, type Tokens } from 'marked';
import { meantItems } from '$exporters/document/meant-lists';

const escapes: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;'
};
const escaped = (text: string): string => text.replace(/[&<>"']/gu, (one) => escapes[one] ?? one);

/** Schemes and places that a link may lead to; everything else is shown as its words. */
const mayLead = (href: string): boolean => /^(?:https?:\/\/|mailto:|#|\/(?!\/))/iu.test(href);

const isList = (token: Token): token is Tokens.List => token.type === 'list';

const marked = new Marked({
	gfm: true,
	breaks: false,
	async: false,
	walkTokens(token) {
		if (isList(token)) token.items = meantItems(token);
	},
	renderer: {
		html: ({ text }) => escaped(text),
		image: ({ text }) => escaped(text),
		checkbox: ({ checked }) => (checked ? '☑ ' : '☐ '),
		link({ href, tokens }) {
			const words = this.parser.parseInline(tokens);
			return mayLead(href) ? `<a href="${escaped(href)}" rel="noopener noreferrer">${words}</a>` : words;
		}
	}
});

export const markdownHtml = (text: string): string => marked.parse(text, { async: false });
