/** A box of a scene as a shape that a person can edit: its text wraps by itself when it is made wider. */
import { boxText, unwrapped } from '$models/scene/box-text';
import { boxNotation, colourOf } from '$models/scene/notation';
import { boxLook } from '$models/scene/overlay';
import type { SceneBox } from '$models/scene/scene';
import { fill, named, outline, paragraph, type Run } from './paint';
import { frame, length, type Placing } from './placing';

/** Rounding is a share of the shorter side. */
function shapeOf({ rectangle: [, , width, height] }: SceneBox, radius: number): string {
	if (radius === 0) return '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>';
	const share = Math.min(50_000, Math.round((radius / Math.min(width, height)) * 100_000));
	return `<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val ${String(share)}"/></a:avLst></a:prstGeom>`;
}

function runsOf(box: SceneBox): readonly Run[] {
	const look = boxLook(box, 'light');
	const small = box.role === 'layer-header' ? look.text : colourOf('ink-soft', box.hue, 'light');
	const rest = boxText(box).filter(({ part }) => part !== 'text');
	const name = unwrapped(box);
	const { size, weight, italic = false } = box.text;
	return [
		...(name.length === 0
			? []
			: [{ text: name.join('\n'), size, isBold: weight !== 400, isItalic: italic, colour: look.text }]),
		...rest.map((run) => ({ ...run, isBold: run.weight !== 400, isItalic: false, colour: small }))
	];
}

/** The paragraphs of a box and the room around them, as the scene's own text stands. */
export function boxBody(box: SceneBox, placing: Placing): { readonly inset: number; readonly paragraphs: string } {
	const runs = runsOf(box);
	const first = boxText(box)[0];
	const inset = box.text.align === 'left' && first !== undefined ? first.x - box.rectangle[0] : 2;
	const empty: Run = { text: '', size: box.text.size, isBold: false, isItalic: false, colour: '#000000' };
	return {
		inset,
		paragraphs: (runs.length === 0 ? [empty] : runs).map((run) => paragraph(placing, run, box.text.align)).join('')
	};
}

export interface BoxPart {
	/** Makes the box the slide's title, by which readers of the screen know the slides apart. */
	readonly isTitle: boolean;
	/** Its text stands elsewhere. */
	readonly isBare: boolean;
}

export function boxShape(box: SceneBox, id: number, placing: Placing, { isTitle, isBare }: BoxPart): string {
	const look = boxLook(box, 'light');
	const textless = { ...box, text: { ...box.text, lines: [] }, caption: '', badge: '' };
	const { inset, paragraphs } = boxBody(isBare ? textless : box, placing);
	const side = String(length(placing, inset));
	const above = String(length(placing, box.text.anchor === 'top' ? 5 : 0));
	const name = box.text.lines.join(' ') || boxNotation[box.role].word.vi;
	return [
		`<p:sp><p:nvSpPr>${named(id, name, box.description)}<p:cNvSpPr/>`,
		isTitle ? '<p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr>' : '<p:nvPr/></p:nvSpPr>',
		`<p:spPr><a:xfrm>${frame(placing, box.rectangle)}</a:xfrm>${shapeOf(box, look.radius)}${fill(look.fill)}`,
		outline(placing, { colour: look.stroke, width: look.strokeWidth, dash: look.dash }),
		`</p:spPr><p:txBody><a:bodyPr wrap="square" lIns="${side}" tIns="${above}" rIns="${String(length(placing, Math.min(inset, 4)))}" bIns="0" anchor="${box.text.anchor === 'top' ? 't' : 'ctr'}"><a:noAutofit/></a:bodyPr><a:lstStyle/>`,
		`${paragraphs}</p:txBody></p:sp>`
	].join('');
}
