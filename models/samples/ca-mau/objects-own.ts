/** The province's own components, cross-cuts and commune model as records. */
import type { ArchitectureObject, Mapping } from '$models/architecture/architecture';
import { sharedApplications } from './own-applications';
import { channels, crossCuts } from './own-channels';
import { communeModel } from './own-communes';
import { dataAndPlatforms } from './own-data';
import { infrastructure } from './own-infrastructure';
import type { OwnRow } from './own-row';
import { sectorApplications } from './own-sectors';
import { withFault } from './faults';
import type { SampleObjects } from './objects';
import { entries, idOf, INVENTORY, sampleMapping, sampleObject, type Values } from '../parts';
import { practiceOf } from './practice';
import { qualityOf } from './quality';
import { ministryOf } from './sectors';
import { securityOf } from './security';
import type { SampleSlots } from './slots';
import { units, type UnitKey } from './units';

type Coder = (prefix: string) => string;
interface Made {
	readonly object: ArchitectureObject;
	readonly mapping: Mapping;
}

/** What every own record says alike. */
const common = (owner: UnitKey, operator: UnitKey): Values => ({
	recordType: 'original',
	owner: units[owner],
	operator: units[operator],
	technicalContact: `Bộ phận kỹ thuật, ${units[operator]}`,
	evidence: INVENTORY,
	confirmContact: `Văn phòng, ${units[owner]}`
});

/** Slots of databases and systems of one sector, which have to fit the framework of its ministry. */
const sectorSlots = ['10', '20'];

function sectorFramework(slot: string, owner: UnitKey): Values {
	const ministry = ministryOf[owner];
	if (!sectorSlots.includes(slot) || ministry === undefined) return {};
	return {
		mappingKind: 'specialise',
		sourceDocument: `Khung kiến trúc dữ liệu, hướng dẫn chuyên ngành của ${ministry} (minh họa)`,
		sourceIssuer: ministry,
		sourceVersion: 'Bản minh họa, năm 2026',
		result: 'Đã đối chiếu cấu trúc và danh mục (minh họa)'
	};
}

function ownRecord(row: OwnRow, slots: SampleSlots, code: Coder): Made {
	const [key, kind, name, slotNumber, owner, usage, sharing, lifecycle, disposition, extra = {}] = row;
	const slot = slots.of(`H8.${slotNumber}`);
	const operator = extra.operator ?? owner;
	const usageScope = usage.split(' ');
	const isToBe = lifecycle === 'planned' || (lifecycle === 'building' && disposition === 'add');
	const isEnding = extra.to?.['lifecycle'] === 'ended';
	const fields = entries({
		name,
		...common(owner, operator),
		layer: slot.layer,
		component: slot.component,
		modelState: isToBe ? 'to-be' : isEnding ? 'as-is' : 'both',
		usageScope,
		sharing,
		lifecycle,
		disposition,
		...(kind === 'database' ? { dataOwner: units[owner] } : {}),
		...practiceOf({ kind, layer: slot.layer, slot: slotNumber, operator, usageScope, sharing, lifecycle }),
		...securityOf(key, owner, lifecycle),
		...qualityOf(key, units[operator]),
		...extra.fields
	});
	return {
		object: sampleObject(key, kind, code(extra.prefix ?? 'KT'), withFault(key, fields), {
			parent: extra.parent === undefined ? null : idOf(extra.parent),
			targets: entries(extra.to ?? {})
		}),
		mapping: sampleMapping(
			key,
			entries({
				slotGeneral: slots.general(slot),
				slotComponent: slot.id,
				slotCommune: extra.commune === undefined ? '' : slots.of(`H9.${extra.commune}`).id,
				form01Place: `V.${slot.layer.slice(1)}`,
				form02Place: isEnding ? ['SĐ-T-01'] : ['SĐ-T-01', 'SĐ-T-02'],
				...sectorFramework(slotNumber, owner),
				...extra.mapping
			})
		)
	};
}

function crossCutRecord(row: (typeof crossCuts)[number], slots: SampleSlots, code: Coder): Made {
	const [key, name, layer, owner, lifecycle, disposition, communeSlot, more = {}] = row;
	const slot = communeSlot === '' ? '' : slots.of(`H9.${communeSlot}`).id;
	const isRunning = lifecycle === 'operating';
	const fields = entries({
		name,
		...common(owner, owner),
		layer,
		component: { notApplicable: 'Thành phần xuyên suốt không thuộc lớp' },
		modelState: isRunning ? 'both' : 'to-be',
		usageScope: slot === '' ? ['province'] : ['province', 'commune'],
		sharing: 'province',
		lifecycle,
		disposition,
		continuity: isRunning ? { notApplicable: 'Cơ chế làm việc, không phải hệ thống phải chạy liên tục' } : '',
		...more
	});
	const mapping = entries({
		// One slot of figure 7 stands for the whole model of the commune.
		slotGeneral: communeSlot === '171' ? 'H7.05' : { notApplicable: 'Thành phần xuyên suốt không đứng ở một ô' },
		slotComponent: { notApplicable: 'Thành phần xuyên suốt không đứng ở một ô' },
		slotCommune: slot
	});
	return {
		object: sampleObject(key, 'logical', code('KT'), withFault(key, fields)),
		mapping: sampleMapping(key, mapping)
	};
}

function communeRecord(row: (typeof communeModel)[number], slots: SampleSlots, code: Coder): Made {
	const [key, kind, name, communeSlot, owner, more = {}] = row;
	const slot = slots.of(`H9.${communeSlot}`);
	const notInFigure = { notApplicable: 'Chỉ có trong mô hình cấp xã' };
	const fields = entries({
		name,
		...common(owner, owner),
		layer: slot.layer,
		component: slot.component,
		modelState: 'both',
		usageScope: ['commune'],
		// What communes do in layer 3 is work, no application that others share.
		sharing: slot.layer === 'L3' ? 'not-applicable' : 'province',
		lifecycle: 'operating',
		disposition: 'keep',
		tier: 'province',
		continuity: { notApplicable: 'Hoạt động tại cơ sở, theo phương án của từng xã, phường' },
		...more
	});
	const mapping = entries({
		slotGeneral: notInFigure,
		slotComponent: notInFigure,
		slotCommune: slot.id,
		form02Place: ['SĐ-T-03']
	});
	return { object: sampleObject(key, kind, code('KT'), withFault(key, fields)), mapping: sampleMapping(key, mapping) };
}

const rows: readonly OwnRow[] = [
	...infrastructure,
	...dataAndPlatforms,
	...sectorApplications,
	...sharedApplications,
	...channels
];

export function ownObjects(slots: SampleSlots, code: Coder): SampleObjects {
	const made = [
		...rows.map((row) => ownRecord(row, slots, code)),
		...crossCuts.map((row) => crossCutRecord(row, slots, code)),
		...communeModel.map((row) => communeRecord(row, slots, code))
	];
	return { objects: made.map(({ object }) => object), mappings: made.map(({ mapping }) => mapping) };
}
