/** What a touched record is now: whether it lives, what its fields say, and whom its coming or going concerns. */
import type { Changes } from './changes';
import { noFields, type ArchitectureHolder, type Holder, type ObjectHolder } from './holder';

/** Records that stand for themselves. */
export function settleOwn(holder: Holder, changes: Changes): void {
	switch (holder.subject) {
		case 'object':
		case 'gap':
		case 'task':
		case 'diagram': {
			holder.live = holder.raw?.deletedAt === null;
			holder.fields = holder.raw?.fields ?? noFields;
			holder.targets = holder.raw?.targets ?? noFields;
			if (holder.live === changes.wasLive(holder) || holder.subject !== 'object') return;
			for (const relation of holder.out) changes.touch(relation);
			for (const relation of holder.into) changes.touch(relation);
			for (const mapping of holder.mappings) changes.touch(mapping);
			return;
		}
		case 'kpi':
		case 'goal':
			holder.live = holder.raw !== null;
			holder.fields = holder.raw?.fields ?? noFields;
			holder.targets = holder.raw?.targets ?? noFields;
			return;
		case 'chapter':
			holder.live = holder.raw !== null;
			holder.fields = holder.raw === null ? noFields : { text: { value: holder.raw } };
			return;
		default:
	}
}

/** What the targets of finished work have made of an object. */
export function settleObject(object: ObjectHolder, changes: Changes): void {
	if (object.raw === null || Object.keys(object.targets).length === 0) return;
	if (!object.gaps.some(({ closed }) => closed)) return;
	object.fields = { ...object.fields, ...object.targets };
	object.targets = noFields;
	changes.touch(object);
}

/** Records that live only with what they lean on. */
export function settleTied(holder: Holder): void {
	if (holder.subject === 'relation') {
		const { raw, source, target } = holder;
		holder.live = raw?.deletedAt === null && source?.live === true && target?.live === true;
		holder.fields = raw?.fields ?? noFields;
		holder.targets = raw?.targets ?? noFields;
	} else if (holder.subject === 'mapping') {
		holder.live = holder.raw !== null && holder.object?.live === true;
		holder.fields = holder.raw?.fields ?? noFields;
		holder.targets = holder.raw?.targets ?? noFields;
	}
}

/** Who came or went is another neighbourhood for those beside it. */
export function tellNeighbours(holder: Holder, whole: ArchitectureHolder, changes: Changes): void {
	if (holder.live === changes.wasLive(holder)) return;
	switch (holder.subject) {
		case 'object':
			if (holder.parent !== null) changes.mark(holder.parent, '~children');
			for (const child of holder.children) changes.mark(child, '~parent');
			for (const gap of holder.gaps) changes.mark(gap, '~objects');
			for (const diagram of holder.diagrams) changes.mark(diagram, '~objects');
			return;
		case 'relation':
			if (holder.source !== null) changes.mark(holder.source, '~out');
			if (holder.target !== null) changes.mark(holder.target, '~into');
			return;
		case 'mapping':
			if (holder.object !== null) {
				changes.mark(holder.object, '~mappings');
				changes.touch(holder.object);
			}
			return;
		case 'gap':
			for (const object of holder.objects) changes.mark(object, '~gaps');
			for (const task of holder.tasks) changes.mark(task, '~gaps');
			return;
		case 'task':
			for (const gap of holder.gaps) changes.mark(gap, '~tasks');
			return;
		case 'diagram':
			for (const object of holder.objects) changes.mark(object, '~diagrams');
			changes.mark(whole, '~diagrams');
			return;
		default:
	}
}
