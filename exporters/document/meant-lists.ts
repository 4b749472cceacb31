/** A list as its writer meant it: an item that holds nothing but a list, as “2. 2. b” reads, is the items of that list. */
import type { Token, Tokens } from 'marked';

/** What of an item is no list in it. */
export const ownTokens = ({ tokens }: Tokens.ListItem): Token[] =>
	tokens.filter(({ type }) => type !== 'list' && type !== 'space' && type !== 'checkbox');

export const nestedLists = ({ tokens }: Tokens.ListItem): Tokens.List[] =>
	tokens.filter((token): token is Tokens.List => token.type === 'list');

/** The items of a list, those of a list that stands alone in an item in its place. */
export const meantItems = ({ items }: Tokens.List): Tokens.ListItem[] =>
	items.flatMap((item) => {
		const lists = nestedLists(item);
		return ownTokens(item).length === 0 && lists.length > 0 ? lists.flatMap(meantItems) : [item];
	});
