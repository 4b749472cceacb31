/** A heading as it is printed. */
export const headingText = ({ number, title }: { readonly number: string; readonly title: string }): string =>
	number === '' ? title : `${number}${number.endsWith(')') ? ' ' : '. '}${title}`;
