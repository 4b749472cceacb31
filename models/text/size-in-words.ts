/** A size in bytes as people say it, numbers in the reader's way of writing. */
export function sizeInWords(bytes: number, number: (value: number) => string): string {
	if (bytes < 1024) return `${number(bytes)} B`;
	if (bytes < 1024 * 1024) return `${number(Math.round(bytes / 1024))} KB`;
	return `${number(Math.round((bytes / 1024 / 1024) * 10) / 10)} MB`;
}
