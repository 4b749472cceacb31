/** A drawing as people make it in draw.io, for tests: markup in labels, layers, frames, loose ends, what we have no room for. */
import { deflateRawSync } from 'node:zlib';

const cell = (id: string, attributes: string, geometry: string): string =>
	`<mxCell id="${id}" ${attributes}><mxGeometry ${geometry} as="geometry"/></mxCell>`;
const box = (id: string, value: string, style: string, [x, y]: readonly [number, number], parent = '1'): string =>
	cell(
		id,
		`value="${value}" style="${style}" vertex="1" parent="${parent}"`,
		`x="${String(x)}" y="${String(y)}" width="160" height="80"`
	);
const arrow = (id: string, ends: string, value = '', style = 'endArrow=classic;html=1;'): string =>
	cell(id, `value="${value}" style="${style}" edge="1" parent="1" ${ends}`, 'relative="1"');

export const foreignGraph = [
	'<mxGraphModel dx="10" dy="10" grid="1"><root><mxCell id="0"/><mxCell id="1" parent="0"/>',
	'<mxCell id="net" value="Tầng mạng" parent="0"/>',
	box(
		'store',
		'&lt;b&gt;Kho dữ liệu dùng chung&lt;/b&gt;&lt;div&gt;của tỉnh&amp;nbsp;&lt;/div&gt;',
		'shape=cylinder3;html=1;',
		[0, -40]
	),
	box('lgsp', 'NEN TANG TICH HOP, CHIA SE DU LIEU (LGSP)', 'rounded=1;html=1;', [400, -40]),
	box('land', 'CSDL đất đai', 'shape=cylinder3;', [0, 200]),
	box('zone', 'Khu vực nội bộ', 'swimlane;startSize=20;', [400, 200]),
	box('fish', 'Hệ thống quản lý tàu cá', 'rounded=0;html=1;', [20, 30], 'zone'),
	box('team', 'Tổ công tác', 'ellipse;html=1;', [700, 200], 'net'),
	box('portal', 'KT-9', 'rounded=0;', [700, -40]),
	box('again', 'Cổng thông tin điện tử tỉnh', 'rounded=0;', [700, 400]),
	box('dot', '', 'ellipse;fillColor=#FF0000;', [900, 400]),
	box('memo', 'Chỉ để trao đổi', 'text;html=1;align=left;', [0, 400]),
	'<UserObject id="linked" label="Trung tâm dữ liệu tỉnh (thử)" link="https://example.org/" nguồn="Sở KH&amp;CN"><mxCell style="html=1;" vertex="1" parent="1"><mxGeometry x="300" y="400" width="160" height="80" as="geometry"/></mxCell></UserObject>',
	'<mxCell id="e-known" style="edgeStyle=orthogonalEdgeStyle;html=1;endArrow=block;" edge="1" parent="1" source="store" target="lgsp"><mxGeometry relative="1" as="geometry"><Array as="points"><mxPoint x="200" y="60"/><mxPoint x="300" y="60"/></Array></mxGeometry></mxCell>',
	arrow('e-new', 'source="fish" target="lgsp"', 'Trao đổi dữ liệu'),
	arrow('e-guess', 'source="lgsp" target="portal"', '', 'dashed=1;endArrow=open;html=1;'),
	cell(
		'e-label',
		'value="qua API" style="edgeLabel;html=1;" vertex="1" connectable="0" parent="e-guess"',
		'x="-0.1" relative="1"'
	),
	arrow('e-turned', 'source="lgsp" target="store"', '', 'endArrow=none;startArrow=block;html=1;'),
	arrow('e-loose', 'source="store"'),
	arrow('e-memo', 'source="memo" target="lgsp"'),
	'</root></mxGraphModel>'
].join('');

const page = (content: string): Uint8Array =>
	new TextEncoder().encode(
		`<mxfile host="app.diagrams.net"><diagram id="p1" name="SĐ-05: Bản vẽ của Sở">${content}</diagram></mxfile>`
	);

/** As draw.io packs a page. */
export const packed = (xml: string): string =>
	deflateRawSync(Buffer.from(encodeURIComponent(xml), 'latin1')).toString('base64');

export const foreignFile = page(foreignGraph);
export const packedFile = page(packed(foreignGraph));
