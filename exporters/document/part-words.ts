/** What captions say of a drawing that is told over several sheets. */

/** Names of what stands on a part that its caption has room for, and their letters. */
const mostNames = 3;
const mostLetters = 100;

/** What a part shows: names as long as there is room, none of them cut off, and how many more there are. */
export function partWords(names: readonly string[]): string {
	const told: string[] = [];
	for (const name of names.slice(0, mostNames)) {
		if ([...told, name].join('; ').length > mostLetters) break;
		told.push(name);
	}
	const rest = names.length - told.length;
	if (told.length === 0) return '';
	return ` – ${[...told, ...(rest > 0 ? [`${rest} mục khác`] : [])].join('; ')}`;
}

/** Where the overview's reader finds letters that he can read. */
export const wholeWords = (parts: number): string =>
	` (toàn cảnh; chi tiết tại ${parts === 1 ? 'phần vẽ lại' : `phần 1 đến ${parts}`} tiếp theo)`;
