/** The rows of a small sample as objects, mappings and relations. */
import type { ArchitectureObject, Mapping, Relation } from '$models/architecture/architecture';
import { textOf, type Fields } from '$models/architecture/field';
import { RelationId } from '$models/architecture/identifier';
import { figureOf, frameOf } from '$models/framework/lookup';
import type { Pack } from '$models/framework/pack';
import { codeCounter, entries, idOf, INVENTORY, sampleMapping, sampleObject, type Values } from './parts';
import type { OtherPart, OwnPart, SmallSample } from './small-tables';
import { isRunning, secured } from './small-values';

/** Collects the records of a sample; codes follow the order of its tables. */
export class SmallObjects {
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

	#own([key, kind, number, unit, name, more = {}]: OwnPart, at: number): void {
		const lifecycle = String(more['lifecycle'] ?? 'operating');
		const slot = this.#component.find(({ id }) => id.endsWith(`.${number}`));
		if (slot === undefined) throw new Error(`There is no slot ${number}`);
		const catalogue = this.sample.listed[key] ?? '';
		// The catalogue names the agency itself for what the whole country uses.
		const owner = catalogue === '' ? this.#unit(unit) : this.sample.agencyName;
		const fields = entries({
			name,
			...this.#common(unit),
			owner,
			layer: slot.layer,
			component: slot.component,
			modelState: lifecycle === 'planned' || lifecycle === 'building' ? 'to-be' : 'both',
			lifecycle,
			disposition: 'keep',
			...(kind === 'database' ? { dataOwner: owner } : {}),
			...(isRunning(lifecycle) ? { continuity: 'Dự phòng tại chỗ, khôi phục trong 8 giờ (minh họa)' } : {}),
			...(slot.layer === 'L3' ? { applicationBlock: 'government' } : {}),
			...secured(kind, slot.layer, lifecycle, at, more),
			...more
		});
		this.objects.push(sampleObject(key, kind, this.code('KT'), fields, { catalogue }));
		const general =
			this.#general.find((other) => other.function === slot.function) ??
			this.#general.find((other) => other.kind === slot.kind && other.component === slot.component);
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

	#relation(source: string, type: string, target: string, fields: Fields): Relation {
		for (const key of [source, target])
			if (!this.objects.some(({ id }) => id === idOf(key))) throw new Error(`The sample has no ${key}`);
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
	}

	relations(): readonly Relation[] {
		const by = new Map<string, ArchitectureObject>(this.objects.map((object) => [object.id, object]));
		const said = (key: string, field: string): string => textOf(by.get(idOf(key))?.fields[field]);
		const isOther = (key: string): boolean => said(key, 'recordType') === 'reference';
		const connected = this.sample.connections.map(([source, type, target, data, channel, state, more = {}]) => {
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
			return this.#relation(source, type, target, fields);
		});
		const linked = this.sample.links.map(([source, target, note, more = {}]) => {
			const counterpart = said(source, 'owner') || this.sample.agencyName;
			const fields = entries({ basis: INVENTORY, counterpart, modelState: 'both', state: 'in-use', note, ...more });
			return this.#relation(source, 'other', target, fields);
		});
		return [...connected, ...linked];
	}
}
