import type { Loss } from '$exporters/exporter';

/** A table that shows some of its rows alone; `message` is what the document itself says of it. */
export const excerptLoss = (
	place: string,
	message: string,
	{ shown, all }: { readonly shown: number; readonly all: number }
): Loss => ({
	place,
	message,
	en: `An excerpt, ${String(shown)} of ${String(all)} rows; the data set (Form 03) has them all`
});
