/** What others own and the province uses, as reference records. */
import type { ArchitectureObject, Mapping } from '$models/architecture/architecture';
import type { Pack } from '$models/framework/pack';
import { withFault } from './faults';
import type { SampleObjects } from './objects';
import { entries, EVIDENCE, idOf, INVENTORY, sampleMapping, sampleObject, type Values } from '../parts';
import { national, others } from './references';
import type { SampleSlots } from './slots';
import { units } from './units';

const communePrefix: Readonly<Record<string, string>> = {
	HTS: 'H9.HTS1',
	ANM: 'H9.ANM1',
	DL: 'H9.DL1',
	NTL: 'H9.NTL1',
	UDNV: 'H9.ƯDCQS1',
	KTT: 'H9.KTT1'
};

const frameworkSource: Values = {
	sourceDocument: 'Khung kiến trúc tổng thể quốc gia số',
	sourceIssuer: 'Thủ tướng Chính phủ',
	sourceVersion: 'Phiên bản 1.0, Quyết định số 1425/QĐ-TTg ngày 29/7/2026',
	mappingKind: 'reference'
};

export function referenceObjects(pack: Pack, slots: SampleSlots, code: (prefix: string) => string): SampleObjects {
	const objects: ArchitectureObject[] = [];
	const mappings: Mapping[] = [];

	for (const [catalogue, usageState, parent] of national) {
		const platform = pack.platforms.find(({ id }) => id === catalogue);
		const database = pack.databases.find(({ id }) => id === catalogue);
		const entry = platform ?? database;
		if (entry === undefined) throw new Error(`The pack has no catalogue entry ${catalogue}`);
		const component = platform?.component ?? 'DL';
		const shared = platform === undefined || platform.group === 'A';
		const instrument = pack.instruments.find(({ id }) => id === entry.provenance.instrument);
		const fields = entries({
			name: entry.name,
			recordType: 'reference',
			sourceCode: `${instrument?.number ?? ''}, ${entry.provenance.article}`,
			layer: platform?.layer ?? 'L2',
			component,
			modelState: 'both',
			usageScope: shared ? ['national', 'commune'] : ['sector', 'province'],
			sharing: shared ? 'national-a' : 'national-b',
			owner: entry.owner,
			usageState,
			evidence: `${EVIDENCE}; tên và chủ quản theo danh mục công khai, đối chiếu ngày 20/11/2026`,
			confirmContact: units.skhcn
		});
		objects.push(
			sampleObject(catalogue, platform?.kind ?? 'database', code('QG'), withFault(catalogue, fields), {
				catalogue,
				parent: parent === undefined ? null : idOf(parent)
			})
		);
		mappings.push(
			sampleMapping(
				catalogue,
				entries({
					slotGeneral: slots.reference(component),
					slotCommune: shared ? (communePrefix[component] ?? '') : '',
					...frameworkSource,
					sourceObject: entry.name
				})
			)
		);
	}

	for (const [key, kind, name, component, slot, owner, sourceCode, usageState, sharing = 'not-applicable'] of others) {
		const fields = entries({
			name,
			recordType: 'reference',
			sourceCode,
			layer: slots.of(slot).layer,
			component,
			modelState: 'both',
			usageScope: ['sector', 'province'],
			sharing,
			owner,
			usageState,
			evidence: INVENTORY,
			confirmContact: units.skhcn
		});
		objects.push(sampleObject(key, kind, code('LQ'), withFault(key, fields)));
		mappings.push(sampleMapping(key, entries({ slotGeneral: slot })));
	}
	return { objects, mappings };
}
