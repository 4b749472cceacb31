/** Objects and their places in the figures. */
import type { ArchitectureObject, Mapping } from '$models/architecture/architecture';
import type { FieldEntry, Fields } from '$models/architecture/field';
import type { Pack, Slot } from '$models/framework/pack';
import { sharedApplications } from './own-applications';
import { channels, crossCuts } from './own-channels';
import { dataAndPlatforms } from './own-data';
import { infrastructure } from './own-infrastructure';
import type { OwnRow } from './own-row';
import { sectorApplications } from './own-sectors';
import { codeCounter, entries, EVIDENCE, idOf, sampleMapping, sampleObject } from './parts';
import { national, others } from './references';
import { agencyName, beyond, units } from './units';

export interface SampleObjects {
	readonly objects: readonly ArchitectureObject[];
	readonly mappings: readonly Mapping[];
}

const communePrefix: Readonly<Record<string, string>> = {
	HTS: 'H9.HTS1',
	ANM: 'H9.ANM1',
	DL: 'H9.DL1',
	NTL: 'H9.NTL1',
	UDNV: 'H9.ƯDCQS1',
	KTT: 'H9.KTT1'
};

const frameworkSource = {
	sourceDocument: 'Khung kiến trúc tổng thể quốc gia số',
	sourceIssuer: 'Thủ tướng Chính phủ',
	sourceVersion: 'Phiên bản 1.0, Quyết định số 1425/QĐ-TTg ngày 29/7/2026',
	mappingKind: 'reference'
};

const undetermined: FieldEntry = {
	undetermined: {
		reason: 'Đang rà soát phân công sau hợp nhất',
		contact: units.skhcn,
		due: '2027-01-15'
	}
};

/** What the planted faults take away or add to an own object. */
function withFault(key: string, fields: Fields): Fields {
	const { confirmContact, ...rest } = fields;
	if (key === 'trade-app') return rest;
	const kept: Fields = confirmContact === undefined ? rest : { ...rest, confirmContact };
	switch (key) {
		case 'bus-app':
			return { ...kept, owner: { value: 'Bộ Xây dựng' } };
		case 'complaint-app':
			return { ...kept, note: { value: 'Tài khoản vận hành minh họa, mật khẩu: doi-ngay-lap-tuc' } };
		case 'notary-app':
			return { ...kept, dataOwner: { undetermined: { reason: 'Chưa rõ', contact: '', due: '' } } };
		case 'tourism':
			return { ...kept, component: { value: 'KTT' } };
		case 'db-heritage':
		case 'db-forest':
			return { ...kept, dataOwner: undetermined };
		default:
			return kept;
	}
}

export function sampleObjects(pack: Pack): SampleObjects {
	const code = codeCounter();
	const objects: ArchitectureObject[] = [];
	const mappings: Mapping[] = [];
	const slots = new Map(pack.figures.flatMap((figure) => figure.slots.map((slot) => [slot.id, slot] as const)));
	const slotOf = (id: string): Slot => {
		const slot = slots.get(id);
		if (slot === undefined) throw new Error(`The pack has no slot ${id}`);
		return slot;
	};
	const general = (slot: Slot): string =>
		[...slots.values()].find((other) => other.id.startsWith('H7.') && other.function === slot.function)?.id ?? '';

	const addOwn = (row: OwnRow): void => {
		const [key, kind, name, slotNumber, owner, usageScope, sharing, lifecycle, disposition, extra = {}] = row;
		const slot = slotOf(`H8.${slotNumber}`);
		const planned = lifecycle === 'planned' || (lifecycle === 'building' && disposition === 'add');
		const fields = entries({
			name,
			recordType: 'original',
			layer: slot.layer,
			component: slot.component,
			modelState: planned ? 'to-be' : 'both',
			usageScope: usageScope.split(' '),
			sharing,
			owner: units[owner],
			operator: units[extra.operator ?? owner],
			technicalContact: `Bộ phận kỹ thuật, ${units[extra.operator ?? owner]}`,
			...(kind === 'database' ? { dataOwner: units[owner] } : {}),
			lifecycle,
			disposition,
			evidence: EVIDENCE,
			confirmContact: `Văn phòng, ${units[owner]}`,
			...extra.fields
		});
		objects.push(
			sampleObject(key, kind, code(extra.prefix ?? 'KT'), withFault(key, fields), {
				parent: extra.parent === undefined ? null : idOf(extra.parent),
				targets: entries(extra.to ?? {})
			})
		);
		mappings.push(
			sampleMapping(
				key,
				entries({
					slotGeneral: general(slot),
					slotComponent: slot.id,
					slotCommune: extra.commune === undefined ? '' : slotOf(`H9.${extra.commune}`).id,
					form01Place: `V.${slot.layer.slice(1)}`,
					form02Place: ['SĐ-T-01', 'SĐ-T-02']
				})
			)
		);
	};
	for (const row of [...infrastructure, ...dataAndPlatforms, ...sectorApplications, ...sharedApplications, ...channels])
		addOwn(row);

	for (const [key, name, layer, owner, lifecycle] of crossCuts) {
		const fields = entries({
			name,
			recordType: 'original',
			layer,
			modelState: lifecycle === 'operating' ? 'both' : 'to-be',
			usageScope: ['province'],
			sharing: 'province',
			owner: units[owner],
			lifecycle,
			evidence: EVIDENCE,
			confirmContact: `Văn phòng, ${units[owner]}`
		});
		const component: FieldEntry = { notApplicable: { reason: 'Thành phần xuyên suốt không thuộc lớp' } };
		objects.push(sampleObject(key, 'logical', code('KT'), { ...fields, component }));
	}

	for (const [catalogue, usageState, parent] of national) {
		const platform = pack.platforms.find(({ id }) => id === catalogue);
		const database = pack.databases.find(({ id }) => id === catalogue);
		const entry = platform ?? database;
		if (entry === undefined) throw new Error(`The pack has no catalogue entry ${catalogue}`);
		const component = platform?.component ?? 'DL';
		const shared = platform === undefined || platform.group === 'A';
		const reference = pack.figures
			.find(({ id }) => id === 'H7')
			?.slots.find((slot) => slot.kind === 'reference' && slot.component === component);
		const instrument = pack.instruments.find(({ id }) => id === entry.provenance.instrument);
		objects.push(
			sampleObject(
				catalogue,
				platform?.kind ?? 'database',
				code('QG'),
				entries({
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
					...(catalogue === 'platform:B53' ? { lifecycle: 'operating' } : {}),
					evidence: `${EVIDENCE}; tên và chủ quản theo danh mục công khai`,
					confirmContact: units.skhcn
				}),
				{ catalogue, parent: parent === undefined ? null : idOf(parent) }
			)
		);
		mappings.push(
			sampleMapping(
				catalogue,
				entries({
					slotGeneral: reference?.id ?? '',
					slotCommune: shared ? (communePrefix[component] ?? '') : '',
					...frameworkSource,
					sourceObject: entry.name
				})
			)
		);
	}

	for (const [key, kind, name, component, slot, owner, sourceCode, usageState] of others) {
		const fields = entries({
			name,
			recordType: 'reference',
			sourceCode,
			layer: slotOf(slot).layer,
			component,
			modelState: 'both',
			usageScope: ['sector', 'province'],
			sharing: 'not-applicable',
			owner,
			usageState,
			evidence: EVIDENCE,
			confirmContact: units.skhcn
		});
		objects.push(sampleObject(key, kind, code('LQ'), fields));
		mappings.push(sampleMapping(key, entries({ slotGeneral: slot })));
	}

	for (const [key, name] of Object.entries(units)) {
		objects.push(
			sampleObject(`unit-${key}`, 'unit', '', entries({ name }), {
				parent: name === agencyName ? null : idOf(key === 'cds' ? 'unit-skhcn' : 'unit-ubnd')
			})
		);
	}
	for (const [key, kind, name, fields] of beyond)
		objects.push(sampleObject(key, kind, '', entries({ name, ...fields })));
	return { objects, mappings };
}
