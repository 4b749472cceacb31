import JSZip from 'jszip';
import { beforeAll, describe, expect, it } from 'vitest';
import { textOf, valueOf } from '$models/architecture/field';
import { DiagramId, NodeId, ObjectId, RelationId } from '$models/architecture/identifier';
import { complaints, hasShared, packOf, readText, written } from './fixture';
import type { Imported } from './import';

/** As Archi writes: boxes placed within one another, bends told from the middles of the ends. */
const model = `<?xml version="1.0" encoding="UTF-8"?>
<archimate:model xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:archimate="http://www.archimatetool.com/archimate" name="Mẫu" id="id-model" version="5.0.0">
  <folder name="Business" id="f-business" type="business">
    <folder name="Actors" id="f-actors">
      <element xsi:type="archimate:BusinessActor" name="Sở Y tế" id="actor" profiles="profile-1">
        <documentation>Dòng một&#xD;
dòng hai</documentation>
        <property key="Chủ trì" value="Có"/>
      </element>
    </folder>
    <element xsi:type="archimate:BusinessRole" name="Vai trò" id="role"/>
    <element xsi:type="archimate:InfrastructureService" name="Cũ" id="old"/>
  </folder>
  <folder name="Other" id="f-other" type="other">
    <element xsi:type="archimate:Junction" id="junction" type="or"/>
  </folder>
  <folder name="Relations" id="f-relations" type="relations">
    <element xsi:type="archimate:AssignmentRelationship" id="assign" source="actor" target="role"/>
    <element xsi:type="archimate:AssociationRelationship" id="about" source="old" target="assign" directed="true"/>
    <element xsi:type="archimate:AccessRelationship" id="reads" source="actor" target="old" accessType="1"/>
  </folder>
  <folder name="Views" id="f-views" type="diagrams">
    <element xsi:type="archimate:ArchimateDiagramModel" name="Khung nhìn" id="view" viewpoint="organization">
      <child xsi:type="archimate:Group" id="group" name="Nhóm" fillColor="#ff0080" alpha="128">
        <bounds x="100" y="50" width="400" height="300"/>
        <child xsi:type="archimate:DiagramObject" id="box-actor" archimateElement="actor" font="1|Arial|9.0|1|WINDOWS">
          <bounds x="20" y="30"/>
          <sourceConnection xsi:type="archimate:Connection" id="line" source="box-actor" target="box-role" archimateRelationship="assign">
            <bendpoint startX="100" startY="10" endX="-60" endY="-90"/>
          </sourceConnection>
        </child>
        <feature name="labelExpression" value="x"/>
      </child>
      <child xsi:type="archimate:DiagramObject" id="box-role" targetConnections="line" archimateElement="role">
        <bounds x="300" y="400" width="120" height="55"/>
      </child>
      <child xsi:type="archimate:Note" id="note">
        <bounds x="600" y="10" width="185" height="80"/>
        <content>Ghi chú</content>
      </child>
      <child xsi:type="archimate:DiagramModelReference" id="link" model="view"><bounds x="600" y="200" width="100" height="40"/></child>
    </element>
    <element xsi:type="archimate:SketchModel" name="Phác thảo" id="sketch"/>
  </folder>
  <purpose>Để thử</purpose>
  <profile name="Cơ quan y tế" id="profile-1" conceptType="BusinessActor"/>
</archimate:model>`;

describe('a model of Archi', () => {
	let read: Imported;
	beforeAll(async () => {
		read = await readText(model);
	});

	it('is read with its elements, relations and views', () => {
		const { objects, relations, meta } = read.architecture;
		expect(meta.name).toBe('Mẫu');
		expect(read.counts).toEqual({ elements: 4, relationships: 3, views: 1 });
		const actor = objects.get(ObjectId('actor'));
		expect(actor?.kind).toBe('business-actor');
		expect(textOf(actor?.fields['documentation'])).toBe('Dòng một\r\ndòng hai');
		expect(textOf(actor?.fields['specialization'])).toBe('Cơ quan y tế');
		expect(objects.get(ObjectId('junction'))?.fields['junctionType']).toEqual({ value: 'or' });
		expect(objects.get(ObjectId('old'))?.kind).toBe('technology-service');
		expect(relations.get(RelationId('reads'))?.fields['accessType']).toEqual({ value: 'read' });
		expect(relations.get(RelationId('about'))).toMatchObject({
			source: 'old',
			target: 'assign.end',
			fields: { directed: { value: true } }
		});
	});

	it('places boxes on the sheet, and bends where they are drawn', () => {
		const { geometry, bends, nodes, diagrams } = read.architecture;
		expect(geometry.get(NodeId('group'))).toEqual([100, 50, 400, 300]);
		expect(geometry.get(NodeId('box-actor'))).toEqual([120, 80, 120, 55]);
		// Middles are (180, 107.5) and (360, 427.5); a single bend lies half way between what each end says.
		expect(bends.get('view/assign')).toEqual([[290, 228]]);
		expect(nodes.get(NodeId('group'))).toMatchObject({ kind: 'note', text: 'Nhóm', group: true });
		expect(nodes.get(NodeId('note'))).toMatchObject({ kind: 'note', text: 'Ghi chú' });
		const view = diagrams.get(DiagramId('view'));
		expect(view?.fields['viewpoint']).toEqual({ value: 'organization' });
		expect(String(valueOf(view?.fields['archimate']))).toContain('"fill":{"a":50,"b":128,"g":0,"r":255}');
	});

	it('names what has no place', () => {
		const told = read.ledger.map(({ code, place, before }) => `${code} ${place} ${before}`);
		expect(told).toContain('old-type InfrastructureService/old InfrastructureService');
		expect(told).toContain('unsupported SketchModel/sketch Phác thảo');
		expect(told).toContain('unsupported feature/labelExpression x');
		expect(told.some((one) => one.startsWith('property propertyDefinitions/archi-property-1 Chủ trì'))).toBe(true);
		expect(told.filter((one) => one.startsWith('unknown-part'))).toEqual([]);
	});

	it('comes out in the exchange format with folders, styles and nesting', async () => {
		const again = written(read.architecture, packOf('archimate-3.2'), []);
		expect(again).toMatch(/<label>Actors<\/label>\s*<item identifierRef="actor"\/>/u);
		expect(again).toMatch(
			/identifier="group" xsi:type="Container" x="100"[^]*identifier="box-actor" xsi:type="Element"/u
		);
		expect(again).toContain('<bendpoint x="290" y="228"/>');
		expect(again).toContain('viewpoint="Organization"');
		if (hasShared) expect(await complaints(again)).toEqual([]);
	});

	it('is read from its archive, whose pictures are named', async () => {
		const zip = new JSZip();
		zip.file('model.xml', model);
		zip.file('images/logo.png', 'x');
		const packed = await readText(await zip.generateAsync({ type: 'uint8array' }));
		expect(packed.architecture).toEqual(read.architecture);
		expect(packed.ledger.map(({ place }) => place)).toContain('model.xml/images/logo.png');
	});
});
