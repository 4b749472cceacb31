/** What every exporter takes, prepared where Node lays the graphs out. */
import type { Architecture, DossierClaims } from '$models/architecture/architecture';
import type { Pack } from '$models/framework/pack';
import type { ExportInput } from './exporter';
import { layoutEngine } from './layout-engine';
import { prepareWith, type PrepareOptions } from './prepare-with';

export const prepareExport = (
	architecture: Architecture,
	claims: DossierClaims,
	pack: Pack,
	options: PrepareOptions
): Promise<ExportInput> => prepareWith(layoutEngine, architecture, claims, pack, options);
