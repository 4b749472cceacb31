/** Files that people keep: a name they know again, and the way to their disk. */
import { fold } from '$models/text/fold';

const LONGEST = 48;

/** `Khung kiến trúc … (dữ liệu minh họa)` as the beginning of file names: plain letters, whole words, not too long. */
export function fileBase(name: string): string {
	const words = fold(name)
		.replace(/\([^)]*\)/gu, '')
		.split(/[^a-z0-9]+/u)
		.filter((word) => word !== '');
	let base = '';
	for (const word of words) {
		const longer = base === '' ? word : `${base}-${word}`;
		if (longer.length > LONGEST) break;
		base = longer;
	}
	return base === '' ? 'kien-truc' : base;
}

/** Hands a text, or bytes, to the browser as a file to keep. */
export function saveFile(name: string, mediaType: string, content: string | Uint8Array<ArrayBuffer>): void {
	const url = URL.createObjectURL(new Blob([content], { type: mediaType }));
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	link.click();
	// Some browsers read the blob only after the click has ended.
	setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
