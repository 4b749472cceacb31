/** Marks what is said to be open in the words, never in a tag. */
export function markedOpen(html: string): { readonly html: string; readonly count: number } {
	let count = 0;
	const told = html.replace(/<[^>]*>|chưa xác định/giu, (found) => {
		if (found.startsWith('<')) return found;
		count += 1;
		return `<mark>${found}</mark>`;
	});
	return { html: told, count };
}
