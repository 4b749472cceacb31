/** Chapters are Markdown; of it the document takes paragraphs, lists, tables, bold and italic. All else stays text. */
import { Lexer, type Token, type Tokens } from 'marked';
import { printable } from '$exporters/form03/wording';
import { type Block, type Span } from './document';
import { meantItems, nestedLists, ownTokens } from './meant-lists';

interface Style {
	readonly bold?: boolean;
	readonly italic?: boolean;
}

const entities: Readonly<Record<string, string>> = {
	'&amp;': '&',
	'&lt;': '<',
	'&gt;': '>',
	'&quot;': '"',
	'&#39;': "'"
};

/** The lexer keeps entities as typed in some tokens; a document shows the character. */
const decoded = (text: string): string =>
	text.replace(/&(?:amp|lt|gt|quot|#39);/gu, (entity) => entities[entity] ?? entity);

function spansOf(tokens: readonly Token[] | undefined, style: Style = {}): Span[] {
	return (tokens ?? []).flatMap((token): Span[] => {
		switch (token.type) {
			case 'strong':
				return spansOf((token as Tokens.Strong).tokens, { ...style, bold: true });
			case 'em':
				return spansOf((token as Tokens.Em).tokens, { ...style, italic: true });
			case 'br':
				return [{ text: '\n', ...style }];
			case 'text':
			case 'link':
			case 'del': {
				const inner = (token as Tokens.Text).tokens;
				if (inner !== undefined) return spansOf(inner, style);
				return [{ text: printable(decoded((token as Tokens.Text).text)), ...style }];
			}
			case 'escape':
			case 'codespan':
			case 'image':
				return [{ text: printable(decoded((token as Tokens.Codespan).text)), ...style }];
			default:
				return [{ text: printable(token.raw), ...style }];
		}
	});
}

const textOf = (tokens: readonly Token[]): string =>
	spansOf(tokens)
		.map(({ text }) => text)
		.join('');

function itemsOf(list: Tokens.List): (readonly Span[])[] {
	return meantItems(list).flatMap((item) => [spansOf(ownTokens(item)), ...nestedLists(item).flatMap(itemsOf)]);
}

function blockOf(token: Token): Block[] {
	switch (token.type) {
		case 'space':
		case 'hr':
		case 'def':
			return [];
		case 'heading': {
			const spans = spansOf((token as Tokens.Heading).tokens, { bold: true });
			return [{ kind: 'paragraph', role: 'body', spans }];
		}
		case 'list': {
			const list = token as Tokens.List;
			return [{ kind: 'list', ordered: list.ordered, items: itemsOf(list) }];
		}
		case 'table': {
			const table = token as Tokens.Table;
			return [
				{
					kind: 'table',
					caption: '',
					columns: table.header.map((cell) => ({ title: textOf(cell.tokens), weight: 2 })),
					rows: table.rows.map((row) => row.map((cell) => textOf(cell.tokens)))
				}
			];
		}
		case 'blockquote':
			return (token as Tokens.Blockquote).tokens.flatMap(blockOf);
		case 'code':
			return [{ kind: 'paragraph', role: 'body', spans: [{ text: printable((token as Tokens.Code).text) }] }];
		case 'paragraph':
		case 'text':
			return [{ kind: 'paragraph', role: 'body', spans: spansOf((token as Tokens.Paragraph).tokens ?? [token]) }];
		default:
			return [{ kind: 'paragraph', role: 'body', spans: [{ text: printable(token.raw.trim()) }] }];
	}
}

/** The blocks of a chapter's text. */
export const blocksOfMarkdown = (markdown: string): Block[] =>
	markdown.trim() === '' ? [] : new Lexer({ gfm: true }).lex(markdown).flatMap(blockOf);
