/** The name of a container that a line runs through, as a text of its own above the lines. */
import { titleGround } from '$models/layout/lifted-titles';
import { boxText } from '$models/scene/box-text';
import { colourOf } from '$models/scene/notation';
import { boxLook } from '$models/scene/overlay';
import type { SceneBox } from '$models/scene/scene';
import { fill, named, paragraph } from './paint';
import { frame, type Placing } from './placing';

export function liftedTitle(box: SceneBox, id: number, placing: Placing): string {
	const look = boxLook(box, 'light');
	const ground = look.fill === 'none' ? colourOf('surface', '', 'light') : look.fill;
	const paragraphs = boxText(box).map((run) =>
		paragraph(
			placing,
			{ text: run.text, size: run.size, isBold: run.weight !== 400, isItalic: run.italic, colour: look.text },
			box.text.align
		)
	);
	return [
		`<p:sp><p:nvSpPr>${named(id, box.text.lines.join(' '), '')}<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>`,
		`<p:spPr><a:xfrm>${frame(placing, titleGround(box))}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`,
		`${fill(ground)}</p:spPr>`,
		'<p:txBody><a:bodyPr wrap="none" lIns="19050" tIns="0" rIns="0" bIns="0" anchor="ctr"><a:noAutofit/></a:bodyPr><a:lstStyle/>',
		`${paragraphs.join('')}</p:txBody></p:sp>`
	].join('');
}
