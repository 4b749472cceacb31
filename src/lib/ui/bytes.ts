/** A size as people say it, numbers in the reader's way of writing. */
export function bytesIn(size: number, number: (value: number) => string): string {
	if (size < 1024) return `${number(size)} B`;
	if (size < 1024 * 1024) return `${number(Math.round(size / 1024))} KB`;
	return `${number(Math.round((size / 1024 / 1024) * 10) / 10)} MB`;
}
