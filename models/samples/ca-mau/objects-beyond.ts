/** Records beyond Form 03: units, roles, sectors, groups of data, terms, documents and dossiers. */
import type { ArchitectureObject } from '$models/architecture/architecture';
import { dataGroups, holdings, terms } from './data-groups';
import { withFault } from './faults';
import { entries, EVIDENCE, idOf, sampleObject, type Values } from '../parts';
import { dossiers, issuedByProvince, otherPapers, procedureReview, provinceDocuments } from './papers';
import { sectors } from './sectors';
import { agencyName, communes, roles, units, type UnitKey } from './units';

const record = (key: string, kind: string, values: Values): ArchitectureObject =>
	sampleObject(key, kind, '', withFault(key, entries(values)));

function unitRecord(key: UnitKey): ArchitectureObject {
	const name = units[key];
	const isCommune = communes.includes(key);
	const fields = entries({
		name,
		unitLevel: isCommune ? 'commune' : 'province',
		digitalContact: isCommune ? `Bộ phận Văn hóa - Xã hội, ${name} (minh họa)` : ''
	});
	const parent = name === agencyName ? null : idOf(key === 'cds' ? 'unit-skhcn' : 'unit-ubnd');
	return sampleObject(`unit-${key}`, 'unit', '', fields, { parent });
}

/** The database that makes the data of a group, named as its trusted source. */
function sourceOf(group: string, nameOf: (key: string) => string): string {
	const first = holdings.find(([, of, role]) => of === group && role === 'authoritative');
	return first === undefined ? '' : nameOf(first[0]);
}

export function beyondObjects(nameOf: (key: string) => string): readonly ArchitectureObject[] {
	return [
		...(Object.keys(units) as UnitKey[]).map(unitRecord),
		...roles.map(([key, name, role, unit]) => record(key, 'person', { name, role, personUnit: units[unit] })),
		...sectors.map(([key, name, unit]) => record(key, 'domain', { name, domainLead: units[unit] })),
		...otherPapers.map(([key, kind, name, values]) =>
			record(key, kind, { name, ...values, ...(kind === 'procedure' ? procedureReview : {}) })
		),
		...provinceDocuments.map(([key, type, name, issuedOn, number]) =>
			record(key, 'document', {
				name: `${name} (minh họa)`,
				...issuedByProvince(type, number, issuedOn),
				note: EVIDENCE
			})
		),
		...dossiers.map(([key, name, level, approvedOn]) =>
			record(key, 'securityDossier', {
				name,
				dossierLevel: level,
				approvedOn,
				dossierNumber: `${key} (minh họa)`,
				dossierParts: ['overview', 'design', 'proposal', 'plan']
			})
		),
		...dataGroups.map(([key, name, layer, block, personal, priority]) =>
			record(key, 'dataGroup', {
				name,
				dataLayer: layer,
				dataBlock: block,
				authoritativeSource: sourceOf(key, nameOf),
				personalDataClass: personal,
				digitisationPriority: priority
			})
		),
		...terms.map(([key, name, technicalName, dataType, format, definition, technicalDefinition, personal]) =>
			record(key, 'term', {
				name,
				technicalName,
				dataType,
				format,
				definition,
				technicalDefinition,
				personalDataClass: personal,
				termVersion: '0.9 (minh họa)'
			})
		)
	];
}
