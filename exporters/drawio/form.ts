/** How a shape or a line is drawn, in few words: what looks alike in a drawing mostly means the same. */

/** Name of the outline; '' for a plain box. */
export const outlineOf = (style: ReadonlyMap<string, string>): string =>
	(style.get('shape') ?? '') || ([...style].find(([, value]) => value === '')?.[0] ?? '');

const colour = (value: string | undefined): string =>
	value === undefined || value === 'none' ? '' : value.toLowerCase();

/** Such as `cylinder3 #dae8fc`, `box`, `rounded dashed`. */
export function formOfShape(style: ReadonlyMap<string, string>): string {
	const plain = style.get('rounded') === '1' ? 'rounded' : 'box';
	const dashed = style.get('dashed') === '1' ? 'dashed' : '';
	return [outlineOf(style) || plain, colour(style.get('fillColor')), dashed].filter((part) => part !== '').join(' ');
}

/** Such as `solid classic #82b366`. */
export function formOfLine(style: ReadonlyMap<string, string>): string {
	const stroke = style.get('dashed') === '1' ? 'dashed' : 'solid';
	const [start, end] = [style.get('startArrow') ?? 'none', style.get('endArrow') ?? 'classic'];
	return [stroke, end === 'none' ? start : end, colour(style.get('strokeColor'))]
		.filter((part) => part !== '')
		.join(' ');
}
