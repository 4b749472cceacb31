/** Which objects a generated view is about: by kind, layer, component, owner and words. */
import type { ArchitectureObject } from '$models/architecture/architecture';
import { textOf } from '$models/architecture/field';
import type { ViewFilter } from '$models/architecture/view-request';
import { appliesToKind, fieldOf } from '$models/framework/lookup';
import type { Pack } from '$models/framework/pack';
import { fold } from '$models/text/fold';
import type { ViewContext } from '../context';

/** Kinds that have a place in the layers; the others are shown where somebody asks for their kind. */
export function layeredKinds(pack: Pack): ReadonlySet<string> {
	const field = fieldOf(pack, 'object', pack.roles.layer);
	return new Set(
		pack.kinds.filter(({ id }) => field === undefined || appliesToKind(pack, field, id)).map(({ id }) => id)
	);
}

/** The objects that the filter leaves, in the order of their names. */
export function filtered(context: ViewContext, filter: ViewFilter): readonly ArchitectureObject[] {
	const { pack, fieldsOf } = context;
	const usual = layeredKinds(pack);
	const words = fold(filter.text.trim());
	const asked = (wanted: readonly string[], value: string): boolean => wanted.length === 0 || wanted.includes(value);
	return context.objects.filter((object) => {
		const fields = fieldsOf(object);
		const said = (field: string): string => textOf(fields[field]);
		return (
			(filter.kinds.length === 0 ? usual.has(object.kind) : filter.kinds.includes(object.kind)) &&
			asked(filter.layers, said(pack.roles.layer)) &&
			asked(filter.components, said(pack.roles.component)) &&
			asked(filter.owners, said(pack.roles.owner)) &&
			(words === '' || fold(`${object.code} ${said('name')} ${said(pack.roles.owner)}`).includes(words))
		);
	});
}
