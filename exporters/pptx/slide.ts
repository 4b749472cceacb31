/** A scene as a slide and the notes that go with it. */
import { liftedTitles } from '$models/layout/lifted-titles';
import { paintingOf } from '$models/scene/painting-order';
import type { Scene, SceneBox } from '$models/scene/scene';
import { escapeXml } from '../svg/escape-xml';
import { boxShape } from './box-shape';
import { connector, connectorLabel, type End } from './connector';
import { liftedTitle } from './lifted-title';
import { lineLabels } from './line-labels';
import type { Placing } from './placing';
import { isTableCell, tableFrame } from './table';

const spaces =
	'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';
export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The group that all shapes of a slide stand in. */
export const emptyTree =
	'<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';

/** An element of PresentationML with the names that every part uses. */
export const part = (name: string, content: string, attributes = ''): string =>
	`${declaration}<p:${name} ${spaces}${attributes}>${content}</p:${name}>`;

export const drawing = (shapes: string): string => `<p:cSld><p:spTree>${emptyTree}${shapes}</p:spTree></p:cSld>`;

const inherits = '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>';

export function slideXml(scene: Scene, placing: Placing): string {
	const { behind, lines, inFront, isCrowded } = paintingOf(scene);
	const below = behind.filter((box) => !isTableCell(box));
	const labelled = lineLabels(scene).labels.filter(({ shown }) => shown !== '');
	const title = scene.boxes.find(({ role }) => role === 'title');
	// Numbers are given before anything is drawn: a connector tells those of both its boxes. The tree itself is 1.
	let last = 1;
	const nextId = (): number => (last += 1);
	const ends = new Map<string, End>();
	const number = ({ id, rectangle }: SceneBox): void => {
		ends.set(id, { id: nextId(), rectangle });
	};
	below.forEach(number);
	inFront.forEach(number);
	const connectors = lines.map((line) =>
		connector(line, nextId(), placing, { from: ends.get(line.from), to: ends.get(line.to), isQuiet: isCrowded })
	);
	const lifted = liftedTitles(scene);
	const draw = (box: SceneBox): string =>
		boxShape(box, ends.get(box.id)?.id ?? nextId(), placing, { isTitle: box === title, isBare: lifted.has(box) });
	const shapes = [
		...below.map(draw),
		...(scene.isTable === true ? [tableFrame(scene, nextId(), placing)] : []),
		...connectors,
		...[...lifted].map((box) => liftedTitle(box, nextId(), placing)),
		...labelled.map((label) => connectorLabel(label, nextId(), placing)),
		...inFront.map(draw)
	];
	return part('sld', `${drawing(shapes.join(''))}${inherits}`);
}

const notesShape = (id: number, name: string, type: string, body: string): string =>
	`<p:sp><p:nvSpPr><p:cNvPr id="${String(id)}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="${type}"${type === 'body' ? ' idx="1"' : ''}/></p:nvPr></p:nvSpPr><p:spPr/>${body}</p:sp>`;

export function notesXml(lines: readonly string[]): string {
	const told = lines.map((line) => `<a:p><a:r><a:rPr lang="vi-VN"/><a:t>${escapeXml(line)}</a:t></a:r></a:p>`);
	const body = `<p:txBody><a:bodyPr/><a:lstStyle/>${told.join('')}</p:txBody>`;
	const shapes = [notesShape(2, 'Slide', 'sldImg', ''), notesShape(3, 'Notes', 'body', body)];
	return part('notes', `${drawing(shapes.join(''))}${inherits}`);
}
