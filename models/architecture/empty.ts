import { SCHEMA_VERSION, type Architecture, type Meta } from './architecture';

/** An architecture with nothing in it but who it is of. */
export function emptyArchitecture(meta: Omit<Meta, 'schemaVersion'>): Architecture {
	return {
		meta: { ...meta, schemaVersion: SCHEMA_VERSION },
		objects: new Map(),
		relations: new Map(),
		mappings: new Map(),
		gaps: new Map(),
		tasks: new Map(),
		gapTasks: new Map(),
		kpis: new Map(),
		goals: new Map(),
		diagrams: new Map(),
		nodes: new Map(),
		geometry: new Map(),
		bends: new Map(),
		chapters: new Map(),
		pictures: new Map()
	};
}
