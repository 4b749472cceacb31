/**
 * How the tables of a small sample become an architecture. Both small samples are of bodies that do not exist; what all
 * of their components do alike is said here once, so that their tables hold only what tells one from another.
 */
import type {
	Architecture,
	ArchitectureObject,
	DossierClaims,
	FrameId,
	Mapping,
	Relation
} from '$models/architecture/architecture';
import { emptyArchitecture } from '$models/architecture/empty';
import { textOf } from '$models/architecture/field';
import {
	DiagramId,
	figureNode,
	GapId,
	gapTaskKey,
	GoalId,
	KpiId,
	RelationId,
	TaskId
} from '$models/architecture/identifier';
import { figureOf, frameOf } from '$models/framework/lookup';
import type { Pack } from '$models/framework/pack';
import { codeCounter, entries, idOf, INVENTORY, sampleMapping, sampleObject, type Values } from './parts';

/** Key, kind, name, number of the slot in the component figure, unit, life cycle, disposition, what more is said. */
export type OwnPart = readonly [
	key: string,
	kind: string,
	name: string,
	slot: string,
	unit: string,
	lifecycle: string,
	disposition: string,
	more?: Values
];

/** Key, kind, name, component, owner, state of use, form of sharing, source code. */
export type OtherPart = readonly [
	key: string,
	kind: string,
	name: string,
	component: string,
	owner: string,
	usageState: string,
	sharing: string,
	sourceCode: string
];

/** Source, kind, target, data or service, channel, state, what more is said. */
export type Connection = readonly [
	source: string,
	type: string,
	target: string,
	data: string,
	channel: string,
	state: string,
	more?: Values
];

export interface SmallFault {
	readonly rule: string;
	readonly record: string;
	readonly why: string;
}

export interface SmallSample {
	readonly id: string;
	readonly name: string;
	readonly frame: FrameId;
	readonly agencyName: string;
	readonly dossier: DossierClaims;
	/** Names of the body's units by key. */
	readonly units: Readonly<Record<string, string>>;
	/** How others may use what is the body's own. */
	readonly sharing: string;
	readonly usageScope: string;
	readonly own: readonly OwnPart[];
	/** Key, name, cross-cut. */
	readonly crossCuts: readonly (readonly [string, string, string])[];
	/** Catalogue id and state of use. */
	readonly catalogue: readonly (readonly [string, string])[];
	readonly others: readonly OtherPart[];
	/** Key, kind, name, fields. */
	readonly beyond: readonly (readonly [string, string, string, Values])[];
	readonly connections: readonly Connection[];
	/** Key, objects, as it is, as it must be, what to do, disposition, task. */
	readonly gaps: readonly (readonly [string, string, string, string, string, string, string])[];
	/** Key, name, result, unit, start, deadline. */
	readonly tasks: readonly (readonly [string, string, string, string, string, string])[];
	/** Name, formula, baseline, target, source, group, layer. */
	readonly kpis: readonly (readonly [string, string, string, string, string, string, string])[];
	/** Name and description; a key in braces stands for the code of that record. */
	readonly goal: readonly [string, string];
	/** Keys of the objects on the free diagram, row by row. */
	readonly drawn: readonly (readonly string[])[];
	readonly chapters: Readonly<Record<string, string>>;
	readonly faults: readonly SmallFault[];
}

const isRunning = (lifecycle: string): boolean => ['operating', 'upgrading'].includes(lifecycle);

/** Level of security with what it rests on; the rest follows from the level. */
export const level = (securityLevel: string, systemType: string, infoTypes: string, more: Values = {}): Values => ({
	securityLevel,
	systemType,
	infoTypes: infoTypes.split(' '),
	...more
});

/** Personal data, what they are for and how they are watched over. */
export const personal = (personalData: string): Values => ({
	personalData,
	impactAssessment: 'made',
	usageTrace: 'Lưu dấu vết tra cứu, sửa theo từng người dùng (minh họa)',
	dataPurpose: 'Phục vụ nhiệm vụ được giao (minh họa)',
	dataRetention: 'Theo thời hạn lưu trữ của hồ sơ (minh họa)'
});

/** A database that was scored by the six criteria and follows a dictionary. */
export const scored: Values = {
	standardised: 'done',
	...Object.fromEntries(
		['Correct', 'Complete', 'Clean', 'Live', 'Unified', 'Shared'].flatMap((name, at) => [
			[`quality${name}`, 95 - at],
			[`quality${name}Date`, '2026-09-15'],
			[`quality${name}Evidence`, 'Báo cáo rà soát (minh họa)']
		])
	),
	dictionaryVersion: 'Từ điển dữ liệu dùng chung, phiên bản 1.0 (minh họa)',
	reviewedOn: '2026-09-15',
	assessment: `Đã rà soát; ${INVENTORY}`,
	updateCycle: 'monthly',
	lastUpdatedOn: '2026-11-10',
	updateProcedure: 'Đơn vị nghiệp vụ cập nhật hằng tháng (minh họa)',
	qualityContact: 'Bộ phận dữ liệu (minh họa)',
	identifierScheme: 'Mã định danh theo danh mục dùng chung (minh họa)',
	dataStandard: 'Từ điển dữ liệu dùng chung (minh họa)',
	metadata: 'Mô tả theo mẫu dữ liệu đặc tả (minh họa)'
};

function secured(kind: string, layer: string, lifecycle: string, number: number, said: Values): Values {
	const isStored = ['system', 'platform', 'database'].includes(kind);
	if (said['securityLevel'] === undefined && !isStored) return {};
	const isHigh = Number(said['securityLevel'] ?? 0) >= 3;
	return {
		circulation: 'internal',
		...(isStored
			? {
					hosting: 'own-data-centre',
					cloudReason: 'Chuyển lên đám mây theo lộ trình (minh họa)',
					hostingReason: 'Chưa đến lượt trong lộ trình (minh họa)'
				}
			: {}),
		...(layer === 'L1' ? { standards: 'TCVN 14423 (minh họa)' } : {}),
		securityPlan: 'Phương án bảo đảm an ninh mạng (minh họa)',
		securityStandard: 'TCVN 14423:2026',
		securityPlanState: isRunning(lifecycle) ? 'full' : 'planned',
		monitoredBy: 'Bộ phận giám sát an ninh mạng (minh họa)',
		incidentContact: 'Bộ phận ứng cứu sự cố (minh họa)',
		endpointSecurity: 'Phòng chống mã độc tập trung (minh họa)',
		accessControl: 'Phân quyền theo vai trò (minh họa)',
		accessLog: 'Nhật ký truy cập giữ 12 tháng (minh họa)',
		backupSolution: 'Sao lưu hằng ngày, phục hồi thử hằng năm (minh họa)',
		securityDossier: `Hồ sơ đề xuất cấp độ số ${number} (minh họa)`,
		levelDecision: `Quyết định phê duyệt cấp độ số ${number} (minh họa)`,
		levelApprovedOn: '2026-06-15',
		levelApprover: isHigh ? 'owner' : 'specialised-unit',
		securityRulesOn: '2026-02-10',
		securityReportOn: '2026-09-30'
	};
}

const byId = <Id, T extends { readonly id: Id }>(records: readonly T[]): Map<Id, T> =>
	new Map(records.map((record) => [record.id, record]));

class Builder {
	readonly code = codeCounter();
	readonly objects: ArchitectureObject[] = [];
	readonly mappings: Mapping[] = [];
	readonly #general;
	readonly #component;

	constructor(
		private readonly pack: Pack,
		private readonly sample: SmallSample
	) {
		const figures = frameOf(pack, sample.frame)?.figures;
		this.#general = figureOf(pack, figures?.general ?? '')?.slots ?? [];
		this.#component = figureOf(pack, figures?.component ?? '')?.slots ?? [];
		sample.own.forEach((row, at) => this.#own(row, at + 1));
		for (const row of sample.crossCuts) this.#crossCut(row);
		for (const row of sample.catalogue) this.#fromCatalogue(row);
		for (const row of sample.others) this.#other(row);
		for (const [key, name] of Object.entries(sample.units))
			this.objects.push(sampleObject(`unit-${key}`, 'unit', '', entries({ name, unitLevel: 'central' })));
		for (const [key, kind, name, fields] of sample.beyond)
			this.objects.push(sampleObject(key, kind, '', entries({ name, ...fields })));
	}

	#unit(key: string): string {
		const name = this.sample.units[key];
		if (name === undefined) throw new Error(`The sample has no unit ${key}`);
		return name;
	}

	#common(unit: string): Values {
		const name = this.#unit(unit);
		return {
			recordType: 'original',
			usageScope: [this.sample.usageScope],
			sharing: this.sample.sharing,
			owner: name,
			operator: name,
			technicalContact: `Bộ phận kỹ thuật, ${name}`,
			evidence: INVENTORY,
			confirmContact: `Văn phòng, ${name}`
		};
	}

	#own([key, kind, name, number, unit, lifecycle, disposition, more = {}]: OwnPart, at: number): void {
		const slot = this.#component.find(({ id }) => id.endsWith(`.${number}`));
		if (slot === undefined) throw new Error(`There is no slot ${number}`);
		const fields = entries({
			name,
			...this.#common(unit),
			layer: slot.layer,
			component: slot.component,
			modelState: lifecycle === 'planned' || lifecycle === 'building' ? 'to-be' : 'both',
			lifecycle,
			disposition,
			...(kind === 'database' ? { dataOwner: this.#unit(unit) } : {}),
			...(isRunning(lifecycle) ? { continuity: 'Dự phòng tại chỗ, khôi phục trong 8 giờ (minh họa)' } : {}),
			...(slot.layer === 'L3' ? { applicationBlock: 'government' } : {}),
			...secured(kind, slot.layer, lifecycle, at, more),
			...more
		});
		this.objects.push(sampleObject(key, kind, this.code('KT'), fields));
		const general = this.#general.find((other) => other.function === slot.function);
		this.mappings.push(
			sampleMapping(
				key,
				entries({
					slotGeneral: general?.id ?? '',
					slotComponent: slot.id,
					mappingKind: 'specialise',
					sourceDocument: 'Kiến trúc dữ liệu quốc gia tổng thể',
					sourceIssuer: 'Thủ tướng Chính phủ',
					sourceVersion: 'Phiên bản 1.0, Quyết định số 2439/QĐ-TTg ngày 04/11/2025'
				})
			)
		);
	}

	#crossCut([key, name, layer]: readonly [string, string, string]): void {
		const nowhere = { notApplicable: 'Thành phần xuyên suốt không đứng ở một ô' };
		const fields = entries({
			name,
			...this.#common(Object.keys(this.sample.units)[0] ?? ''),
			layer,
			component: { notApplicable: 'Thành phần xuyên suốt không thuộc lớp' },
			modelState: 'both',
			lifecycle: 'operating',
			disposition: 'keep',
			continuity: { notApplicable: 'Cơ chế làm việc, không phải hệ thống phải chạy liên tục' }
		});
		this.objects.push(sampleObject(key, 'logical', this.code('KT'), fields));
		this.mappings.push(sampleMapping(key, entries({ slotGeneral: nowhere, slotComponent: nowhere })));
	}

	#reference(key: string, kind: string, prefix: string, values: Values, catalogue: string): void {
		const fields = entries({
			recordType: 'reference',
			modelState: 'both',
			usageScope: ['national'],
			evidence: INVENTORY,
			confirmContact: this.#unit(Object.keys(this.sample.units)[0] ?? ''),
			...values
		});
		this.objects.push(sampleObject(key, kind, this.code(prefix), fields, { catalogue }));
		const slot = this.#general.find((one) => one.kind === 'reference' && one.component === values['component']);
		this.mappings.push(sampleMapping(key, entries({ slotGeneral: slot?.id ?? '' })));
	}

	#fromCatalogue([catalogue, usageState]: readonly [string, string]): void {
		const platform = this.pack.platforms.find(({ id }) => id === catalogue);
		const entry = platform ?? this.pack.databases.find(({ id }) => id === catalogue);
		if (entry === undefined) throw new Error(`The pack has no catalogue entry ${catalogue}`);
		const instrument = this.pack.instruments.find(({ id }) => id === entry.provenance.instrument);
		this.#reference(
			catalogue,
			platform?.kind ?? 'database',
			'QG',
			{
				name: entry.name,
				sourceCode: `${instrument?.number ?? ''}, ${entry.provenance.article}`,
				layer: platform?.layer ?? 'L2',
				component: platform?.component ?? 'DL',
				sharing: platform?.group === 'B' ? 'national-b' : 'national-a',
				owner: entry.owner,
				usageState
			},
			catalogue
		);
	}

	#other([key, kind, name, component, owner, usageState, sharing, sourceCode]: OtherPart): void {
		const layer = this.pack.components.find(({ id }) => id === component)?.layer ?? '';
		this.#reference(key, kind, 'LQ', { name, layer, component, owner, usageState, sharing, sourceCode }, '');
	}

	relations(): readonly Relation[] {
		const by = new Map<string, ArchitectureObject>(this.objects.map((object) => [object.id, object]));
		const said = (key: string, field: string): string => textOf(by.get(idOf(key))?.fields[field]);
		const isOther = (key: string): boolean => said(key, 'recordType') === 'reference';
		return this.sample.connections.map(([source, type, target, data, channel, state, more = {}]) => {
			for (const key of [source, target]) if (!by.has(idOf(key))) throw new Error(`The sample has no ${key}`);
			const isFlow = type === 'data-exchange' || type === 'sharing';
			const fields = entries({
				data,
				channel: [channel],
				state,
				frequency: 'Hằng ngày',
				basis: `${INVENTORY}; quy chế kết nối`,
				protection: isFlow ? 'Dùng chung nội bộ cơ quan nhà nước; mã hóa đường truyền, ghi nhật ký truy cập' : '',
				counterpart: said(isOther(source) && !isOther(target) ? source : target, 'owner') || said(source, 'owner'),
				modelState: state === 'planned' ? 'to-be' : 'both',
				note: 'Bên nguồn khởi tạo; thực hiện theo kế hoạch (minh họa)',
				...(isFlow && isOther(source) !== isOther(target)
					? { network: 'tslcd', standard: 'JSON theo đặc tả của nền tảng (minh họa)' }
					: {}),
				...more
			});
			return {
				id: RelationId(`${idOf(source)}.${type}.${idOf(target)}`),
				source: idOf(source),
				target: idOf(target),
				type,
				code: this.code('QH'),
				importKey: '',
				deletedAt: null,
				fields,
				targets: {}
			};
		});
	}
}

export function smallArchitecture(pack: Pack, sample: SmallSample): Architecture {
	const builder = new Builder(pack, sample);
	const { code } = builder;
	const relations = builder.relations();
	const units = Object.values(sample.units);
	const gaps = sample.gaps.map(([key, objects, current, required, content, disposition]) => ({
		id: GapId(key),
		code: code('ND'),
		objects: objects.split(' ').map(idOf),
		importKey: '',
		deletedAt: null,
		fields: entries({ current, required, content, disposition, scope: 'direct', note: INVENTORY }),
		targets: {}
	}));
	const tasks = sample.tasks.map(([key, name, result, unit, start, deadline]) => ({
		id: TaskId(key),
		code: code('NV'),
		importKey: '',
		deletedAt: null,
		fields: entries({
			name,
			result,
			lead: sample.units[unit] ?? '',
			priority: 'Cao',
			start,
			deadline,
			resources: 'Ngân sách theo kế hoạch',
			funding: ['central-budget'],
			costInvestment: 1_500,
			costOperation: 150,
			criteria: `${result}; kiểm chứng bằng biên bản nghiệm thu`,
			concretisation: 'identified',
			execution: 'not-started',
			goals: sample.goal[0],
			appraisal: 'Đơn vị chuyên trách đã cho ý kiến về kiến trúc (minh họa)',
			note: INVENTORY
		}),
		targets: {}
	}));
	const kpis = sample.kpis.map(([name, formula, baseline, target, source, group, layer], at) => ({
		id: KpiId(`kpi-${at + 1}`),
		code: code('KPI'),
		fields: entries({
			name,
			formula,
			baseline,
			target,
			source: `${source} (minh họa)`,
			updated: 'Hằng quý',
			unit: units[0] ?? '',
			group,
			layer,
			collection: 'automatic'
		}),
		targets: {}
	}));
	const codes = new Map<string, string>(
		[...builder.objects, ...gaps, ...kpis].map((record) => [record.id, record.code])
	);
	const coded = (text: string): string => text.replace(/\{([^}]+)\}/gu, (_, key: string) => codes.get(key) ?? key);
	const free = DiagramId('diagram-05');
	const types = [...(frameOf(pack, sample.frame)?.mandatoryDiagrams ?? []), 'SĐ-05'];
	const diagrams = types.map((type) => ({
		id: type === 'SĐ-05' ? free : DiagramId(`diagram-${type}`),
		type,
		deletedAt: null,
		targets: {},
		fields: entries({
			title: pack.diagramTypes.find(({ id }) => id === type)?.title.vi ?? type,
			purpose: 'Cho biết các thành phần và vị trí của chúng (minh họa)',
			state: 'to-be',
			scope: sample.frame === 'ministry' ? 'ministry' : 'agency',
			version: sample.dossier.version,
			source: INVENTORY,
			contact: units[0] ?? ''
		})
	}));
	const nodes = sample.drawn.flatMap((row, y) =>
		row.map((key, x) => ({
			node: { id: figureNode(free, idOf(key)), diagram: free, kind: 'object' as const, object: idOf(key) },
			rectangle: [40 + x * 340, 110 + y * 190, 200, 80] as const
		}))
	);
	return {
		...emptyArchitecture({
			id: sample.id,
			name: sample.name,
			frame: sample.frame,
			agency: sample.id,
			agencyName: sample.agencyName,
			pack: `${pack.id}@${pack.version}`,
			sample: true
		}),
		objects: byId(builder.objects),
		relations: byId(relations),
		mappings: byId(builder.mappings),
		gaps: byId(gaps),
		tasks: byId(tasks),
		gapTasks: new Map(
			sample.gaps.map(([gap, , , , , , task]) => {
				const pair = { gap: GapId(gap), task: TaskId(task) };
				return [gapTaskKey(pair.gap, pair.task), pair] as const;
			})
		),
		kpis: byId(kpis),
		goals: byId([
			{
				id: GoalId('goal-1'),
				fields: entries({ name: sample.goal[0], description: coded(sample.goal[1]) }),
				targets: {}
			}
		]),
		diagrams: byId(diagrams),
		nodes: byId(nodes.map(({ node }) => node)),
		geometry: new Map(nodes.map(({ node, rectangle }) => [node.id, rectangle])),
		chapters: new Map(Object.entries(sample.chapters))
	};
}
