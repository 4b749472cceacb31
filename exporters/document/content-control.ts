/** Cells that tell a field of the model are content controls: whoever edits the text leaves the name of the field be. */
import { StringValueElement, XmlComponent, type ParagraphChild } from 'docx';
import { fieldTag } from '$exporters/read-back/field-tag';
import type { FieldPlace } from './document';

class Part extends XmlComponent {
	constructor(name: string, children: readonly XmlComponent[]) {
		super(name);
		this.root.push(...children);
	}
}

/** The runs of a cell, within a control where they tell one field alone. */
export function controlled<Run extends XmlComponent & ParagraphChild>(
	runs: readonly Run[],
	place: FieldPlace | null
): ParagraphChild[] {
	const tag = place === null ? null : fieldTag(place);
	if (tag === null) return [...runs];
	const properties = new Part('w:sdtPr', [new StringValueElement('w:tag', tag)]);
	// The library draws whatever is XML and types only what it knows itself.
	return [new Part('w:sdt', [properties, new Part('w:sdtContent', runs)]) as unknown as ParagraphChild];
}
