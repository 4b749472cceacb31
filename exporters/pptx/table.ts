/** The ruled table of a sheet as a table of the slide, and long ones over several slides. */
import type { Rectangle } from '$models/architecture/architecture';
import { boxLook } from '$models/scene/overlay';
import type { Scene, SceneBox } from '$models/scene/scene';
import { boxBody } from './box-shape';
import { fill, named, outline } from './paint';
import { frame, length, type Placing } from './placing';

const ofTable = /^table\/(\d+)\/(\d+)$/u;

/** Cells by row, in order; empty where the scene holds no table. */
export function tableRows({ boxes, isTable }: Scene): readonly (readonly SceneBox[])[] {
	if (isTable !== true) return [];
	const rows: SceneBox[][] = [];
	for (const box of boxes) {
		const row = ofTable.exec(box.id)?.[1];
		if (row !== undefined) (rows[Number(row)] ??= []).push(box);
	}
	return rows;
}

const topOf = (row: readonly SceneBox[] | undefined): number => row?.[0]?.rectangle[1] ?? 0;
const heightOf = (row: readonly SceneBox[] | undefined): number => row?.[0]?.rectangle[3] ?? 0;

const lowered = (boxes: readonly SceneBox[], by: number): SceneBox[] =>
	boxes.map((box) => {
		const [x, y, width, height] = box.rectangle;
		return { ...box, rectangle: [x, y + by, width, height] };
	});

/** Height to width beyond which a table goes on on the next slide. */
const TALLEST = 0.75;

/** A scene as the sheets that its slides show: a long table is broken between rows, each with the head and what stands around. */
export function sheetsOf(scene: Scene): readonly Scene[] {
	const [head, ...rows] = tableRows(scene);
	if (head === undefined) return [scene];
	const top = topOf(head) + heightOf(head);
	const bottom = Math.max(top, ...rows.map((row) => topOf(row) + heightOf(row)));
	const others = scene.boxes.filter(({ id }) => !ofTable.test(id));
	const room = Math.max(scene.width * TALLEST - (scene.height - (bottom - top)), 0);
	const pages: (readonly SceneBox[])[][] = [];
	let filled = Infinity;
	for (const row of rows) {
		if (filled + heightOf(row) > room) {
			pages.push([]);
			filled = 0;
		}
		pages.at(-1)?.push(row);
		filled += heightOf(row);
	}
	if (pages.length < 2) return [scene];
	return pages.map((page) => {
		const first = topOf(page[0]);
		const last = page.at(-1);
		const height = topOf(last) + heightOf(last) - first;
		return {
			...scene,
			height: scene.height - (bottom - top) + height,
			boxes: [
				...others.filter(({ rectangle: [, y] }) => y < top),
				...head,
				...lowered(page.flat(), top - first),
				...lowered(
					others.filter(({ rectangle: [, y] }) => y >= top),
					top + height - bottom
				)
			]
		};
	});
}

function cell(box: SceneBox, placing: Placing): string {
	const look = boxLook(box, 'light');
	const { inset, paragraphs } = boxBody(box, placing);
	const side = String(length(placing, inset));
	const ruled = outline(placing, { colour: look.stroke, width: look.strokeWidth, dash: look.dash });
	const lines = ['lnL', 'lnR', 'lnT', 'lnB'].map((edge) =>
		ruled.replace(/^<a:ln/u, `<a:${edge}`).replace(/<\/a:ln>$/u, `</a:${edge}>`)
	);
	return `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${paragraphs}</a:txBody><a:tcPr marL="${side}" marR="${side}" marT="0" marB="0" anchor="ctr">${lines.join('')}${fill(look.fill)}</a:tcPr></a:tc>`;
}

/** A table with its first row as head. */
export function tableFrame(scene: Scene, id: number, placing: Placing): string {
	const rows = tableRows(scene).filter((row) => row.length > 0);
	const [first = []] = rows;
	const width = first.reduce((sum, { rectangle: [, , w] }) => sum + w, 0);
	const height = rows.reduce((sum, row) => sum + heightOf(row), 0);
	const whole: Rectangle = [first[0]?.rectangle[0] ?? 0, topOf(first), width, height];
	const columns = first.map(({ rectangle: [, , w] }) => `<a:gridCol w="${String(length(placing, w))}"/>`);
	const told = rows.map(
		(row) =>
			`<a:tr h="${String(length(placing, heightOf(row)))}">${row.map((box) => cell(box, placing)).join('')}</a:tr>`
	);
	return [
		`<p:graphicFrame><p:nvGraphicFramePr>${named(id, scene.title, scene.description)}<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>`,
		`<p:xfrm>${frame(placing, whole)}</p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table">`,
		`<a:tbl><a:tblPr firstRow="1"/><a:tblGrid>${columns.join('')}</a:tblGrid>${told.join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`
	].join('');
}

export const isTableCell = ({ id }: SceneBox): boolean => ofTable.test(id);
