/** Why columns of a table are blank, as the document says before it. */
import type { Edition } from '$models/architecture/edition';

interface ShownIn {
	/** One from which anything was left out may have emptied cells itself. */
	readonly edition: Pick<Edition, 'level' | 'omissions'>;
	/** The table shows the beginning of its rows alone. */
	readonly isExcerpt?: boolean;
}

/** Of those that are blank in every row, told apart where it is known which of them the form wants filled. */
export function blankRemarks(
	table: number,
	blank: readonly { readonly title: string }[],
	missing: ReadonlyMap<string, 'all' | 'some'> | undefined,
	{ edition: { level, omissions }, isExcerpt = false }: ShownIn
): readonly string[] {
	const rows = isExcerpt ? 'mọi dòng được trích' : 'mọi dòng';
	const told = (which: typeof blank, why: string): readonly string[] => {
		const names = which.map(({ title }) => `“${title}”`).join(', ');
		return which.length === 0 ? [] : [`Bảng ${table}: cột ${names} để trống ở ${rows} vì ${why}.`];
	};
	const isWhole = level !== 'public' && omissions.length === 0;
	const unknown = isWhole
		? 'dữ liệu chưa có hoặc nội dung không áp dụng'
		: 'dữ liệu chưa có, nội dung không áp dụng hoặc không thuộc bản này';
	// In a public edition nobody may be told which of the blank cells are withheld.
	if (missing === undefined || level === 'public') return told(blank, unknown);
	const lacking = (by: 'all' | 'some' | undefined) => blank.filter(({ title }) => missing.get(title) === by);
	return [
		...told(lacking('all'), 'chưa có dữ liệu; cơ quan bổ sung tại Mẫu số 03'),
		// Of which rows the form wants it has just been told.
		...told(
			lacking('some'),
			isWhole
				? 'chưa có dữ liệu ở các dòng nêu trên và Mẫu số 03 không bắt buộc ghi đối với các dòng khác'
				: 'chưa có dữ liệu ở các dòng nêu trên; ở các dòng khác, nội dung không bắt buộc ghi hoặc không thuộc bản này'
		),
		...told(
			lacking(undefined),
			isWhole
				? 'Mẫu số 03 không bắt buộc ghi đối với các dòng này và không dòng nào được ghi'
				: 'Mẫu số 03 không bắt buộc ghi đối với các dòng này, hoặc nội dung không thuộc bản này'
		)
	];
}
