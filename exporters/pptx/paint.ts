/** Fills, outlines and text runs as DrawingML. */
import { escapeXml } from '../svg/escape-xml';
import { length, textSize, type Placing } from './placing';

const colour = (css: string): string => css.replace('#', '').toUpperCase();

export const fill = (css: string, opacity = 1): string => {
	if (css === 'none') return '<a:noFill/>';
	const alpha = opacity === 1 ? '' : `<a:alpha val="${String(Math.round(opacity * 100_000))}"/>`;
	return `<a:solidFill><a:srgbClr val="${colour(css)}">${alpha}</a:srgbClr></a:solidFill>`;
};

/** Dashes are told in thousandths of a percent of the line's width. */
function dashes(dash: string, width: number): string {
	const lengths = dash
		.split(' ')
		.filter((part) => part !== '')
		.map((part) => Math.round((Number(part) / width) * 100_000));
	const pairs = lengths.flatMap((on, index) =>
		index % 2 === 0 ? [`<a:ds d="${String(on)}" sp="${String(lengths[index + 1] ?? on)}"/>`] : []
	);
	return pairs.length === 0 ? '' : `<a:custDash>${pairs.join('')}</a:custDash>`;
}

export interface Stroke {
	readonly colour: string;
	readonly width: number;
	/** SVG dash array. */
	readonly dash: string;
	readonly opacity?: number;
	/** `a:tailEnd`, the end at the target. */
	readonly end?: string;
}

export function outline(placing: Placing, { colour: css, width, dash, opacity, end = '' }: Stroke): string {
	if (css === 'none' || width === 0) return '<a:ln><a:noFill/></a:ln>';
	return `<a:ln w="${String(length(placing, width))}">${fill(css, opacity)}${dashes(dash, width)}<a:round/>${end}</a:ln>`;
}

export interface Run {
	readonly text: string;
	readonly size: number;
	readonly isBold: boolean;
	readonly isItalic: boolean;
	readonly colour: string;
}

const runProperties = (placing: Placing, { size, isBold, isItalic, colour: css }: Run): string => {
	const face = `${isBold ? ' b="1"' : ''}${isItalic ? ' i="1"' : ''}`;
	return `lang="vi-VN" sz="${String(textSize(placing, size))}"${face} dirty="0"><a:solidFill><a:srgbClr val="${colour(css)}"/></a:solidFill>`;
};

const LINE = 1.32;

/** A paragraph with line breaks where the text has them, in lines as high as the picture's. */
export function paragraph(placing: Placing, run: Run, align: 'left' | 'center'): string {
	const spacing = `<a:lnSpc><a:spcPts val="${String(textSize(placing, run.size * LINE))}"/></a:lnSpc>`;
	const properties = runProperties(placing, run);
	const runs = run.text
		.split('\n')
		.map((line) => `<a:r><a:rPr ${properties}</a:rPr><a:t>${escapeXml(line)}</a:t></a:r>`);
	const end = `<a:endParaRPr ${properties}</a:endParaRPr>`;
	const content = run.text === '' ? end : runs.join(`<a:br><a:rPr ${properties}</a:rPr></a:br>`);
	return `<a:p><a:pPr algn="${align === 'center' ? 'ctr' : 'l'}">${spacing}</a:pPr>${content}</a:p>`;
}

/** What a shape is called in the list of objects, and what is read out for those who do not see it. */
export const named = (id: number, name: string, description: string): string =>
	`<p:cNvPr id="${String(id)}" name="${escapeXml(name.slice(0, 120))}"${description === '' ? '' : ` descr="${escapeXml(description)}"`}/>`;
