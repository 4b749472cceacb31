/** The files of the pack “National Digital Overall Architecture Framework (Decision 1425/QĐ-TTg)”, by name. Written by write-index.ts. */
import agencies from './agencies.json' with { type: 'json' };
import clauses from './clauses.json' with { type: 'json' };
import databases from './databases.json' with { type: 'json' };
import definitions from './definitions.json' with { type: 'json' };
import diagrams from './diagrams.json' with { type: 'json' };
import fields from './fields.json' with { type: 'json' };
import figures from './figures.json' with { type: 'json' };
import form01 from './form01.json' with { type: 'json' };
import form03 from './form03.json' with { type: 'json' };
import frames from './frames.json' with { type: 'json' };
import instruments from './instruments.json' with { type: 'json' };
import kinds from './kinds.json' with { type: 'json' };
import layers from './layers.json' with { type: 'json' };
import lists from './lists.json' with { type: 'json' };
import pack from './pack.json' with { type: 'json' };
import platforms from './platforms.json' with { type: 'json' };
import principles from './principles.json' with { type: 'json' };
import profiles from './profiles.json' with { type: 'json' };
import relationKinds from './relation-kinds.json' with { type: 'json' };
import ruleF01 from './rules/F01.json' with { type: 'json' };
import ruleF02 from './rules/F02.json' with { type: 'json' };
import ruleF03 from './rules/F03.json' with { type: 'json' };
import ruleF04 from './rules/F04.json' with { type: 'json' };
import ruleF05 from './rules/F05.json' with { type: 'json' };
import ruleF06 from './rules/F06.json' with { type: 'json' };
import ruleF07 from './rules/F07.json' with { type: 'json' };
import ruleF07b from './rules/F07b.json' with { type: 'json' };
import ruleF07c from './rules/F07c.json' with { type: 'json' };
import ruleF08 from './rules/F08.json' with { type: 'json' };
import ruleF09 from './rules/F09.json' with { type: 'json' };
import ruleF10 from './rules/F10.json' with { type: 'json' };
import ruleF11 from './rules/F11.json' with { type: 'json' };
import ruleF12 from './rules/F12.json' with { type: 'json' };
import ruleF13 from './rules/F13.json' with { type: 'json' };
import ruleF14 from './rules/F14.json' with { type: 'json' };
import ruleF15 from './rules/F15.json' with { type: 'json' };
import ruleF16 from './rules/F16.json' with { type: 'json' };
import ruleG01 from './rules/G01.json' with { type: 'json' };
import ruleG01b from './rules/G01b.json' with { type: 'json' };
import ruleG01c from './rules/G01c.json' with { type: 'json' };
import ruleG01d from './rules/G01d.json' with { type: 'json' };
import ruleG01e from './rules/G01e.json' with { type: 'json' };
import ruleG01f from './rules/G01f.json' with { type: 'json' };
import ruleG02 from './rules/G02.json' with { type: 'json' };
import ruleG02b from './rules/G02b.json' with { type: 'json' };
import ruleG02c from './rules/G02c.json' with { type: 'json' };
import ruleG02d from './rules/G02d.json' with { type: 'json' };
import ruleG02e from './rules/G02e.json' with { type: 'json' };
import ruleG03 from './rules/G03.json' with { type: 'json' };
import ruleG03b from './rules/G03b.json' with { type: 'json' };
import ruleG03c from './rules/G03c.json' with { type: 'json' };
import ruleG03d from './rules/G03d.json' with { type: 'json' };
import ruleG03e from './rules/G03e.json' with { type: 'json' };
import ruleG03f from './rules/G03f.json' with { type: 'json' };
import ruleG03g from './rules/G03g.json' with { type: 'json' };
import ruleG03h from './rules/G03h.json' with { type: 'json' };
import ruleG03i from './rules/G03i.json' with { type: 'json' };
import ruleG03j from './rules/G03j.json' with { type: 'json' };
import ruleG03k from './rules/G03k.json' with { type: 'json' };
import ruleG04 from './rules/G04.json' with { type: 'json' };
import ruleG04b from './rules/G04b.json' with { type: 'json' };
import ruleG04c from './rules/G04c.json' with { type: 'json' };
import ruleG04d from './rules/G04d.json' with { type: 'json' };
import ruleG04e from './rules/G04e.json' with { type: 'json' };
import ruleG04f from './rules/G04f.json' with { type: 'json' };
import ruleG04g from './rules/G04g.json' with { type: 'json' };
import ruleG04h from './rules/G04h.json' with { type: 'json' };
import ruleG04i from './rules/G04i.json' with { type: 'json' };
import ruleG04j from './rules/G04j.json' with { type: 'json' };
import ruleG04k from './rules/G04k.json' with { type: 'json' };
import ruleG04l from './rules/G04l.json' with { type: 'json' };
import ruleG04m from './rules/G04m.json' with { type: 'json' };
import ruleG04n from './rules/G04n.json' with { type: 'json' };
import ruleG04o from './rules/G04o.json' with { type: 'json' };
import ruleG04p from './rules/G04p.json' with { type: 'json' };
import ruleG05 from './rules/G05.json' with { type: 'json' };
import ruleG05b from './rules/G05b.json' with { type: 'json' };
import ruleG05c from './rules/G05c.json' with { type: 'json' };
import ruleG05d from './rules/G05d.json' with { type: 'json' };
import ruleG05e from './rules/G05e.json' with { type: 'json' };
import ruleG05f from './rules/G05f.json' with { type: 'json' };
import ruleG06 from './rules/G06.json' with { type: 'json' };
import ruleG06b from './rules/G06b.json' with { type: 'json' };
import ruleG06c from './rules/G06c.json' with { type: 'json' };
import ruleG06d from './rules/G06d.json' with { type: 'json' };
import ruleG06e from './rules/G06e.json' with { type: 'json' };
import ruleG06f from './rules/G06f.json' with { type: 'json' };
import ruleG06g from './rules/G06g.json' with { type: 'json' };
import ruleG06h from './rules/G06h.json' with { type: 'json' };
import ruleG07 from './rules/G07.json' with { type: 'json' };
import ruleG07b from './rules/G07b.json' with { type: 'json' };
import ruleG07c from './rules/G07c.json' with { type: 'json' };
import ruleG07d from './rules/G07d.json' with { type: 'json' };
import ruleG07e from './rules/G07e.json' with { type: 'json' };
import ruleG07f from './rules/G07f.json' with { type: 'json' };
import ruleG07g from './rules/G07g.json' with { type: 'json' };
import ruleG07h from './rules/G07h.json' with { type: 'json' };
import ruleG07i from './rules/G07i.json' with { type: 'json' };
import ruleG08 from './rules/G08.json' with { type: 'json' };
import ruleG08b from './rules/G08b.json' with { type: 'json' };
import ruleG08c from './rules/G08c.json' with { type: 'json' };
import ruleG08d from './rules/G08d.json' with { type: 'json' };
import ruleG08e from './rules/G08e.json' with { type: 'json' };
import ruleG09 from './rules/G09.json' with { type: 'json' };
import ruleG09b from './rules/G09b.json' with { type: 'json' };
import ruleG09c from './rules/G09c.json' with { type: 'json' };
import ruleG09d from './rules/G09d.json' with { type: 'json' };
import ruleG09e from './rules/G09e.json' with { type: 'json' };
import ruleG10 from './rules/G10.json' with { type: 'json' };
import ruleG10b from './rules/G10b.json' with { type: 'json' };
import ruleG10c from './rules/G10c.json' with { type: 'json' };
import ruleG10d from './rules/G10d.json' with { type: 'json' };
import ruleG10e from './rules/G10e.json' with { type: 'json' };
import ruleG10f from './rules/G10f.json' with { type: 'json' };
import ruleG11 from './rules/G11.json' with { type: 'json' };
import ruleG11b from './rules/G11b.json' with { type: 'json' };
import ruleG11c from './rules/G11c.json' with { type: 'json' };
import ruleG11d from './rules/G11d.json' with { type: 'json' };
import ruleG12 from './rules/G12.json' with { type: 'json' };
import ruleG12b from './rules/G12b.json' with { type: 'json' };
import ruleG12c from './rules/G12c.json' with { type: 'json' };
import ruleG12d from './rules/G12d.json' with { type: 'json' };
import ruleG12e from './rules/G12e.json' with { type: 'json' };
import ruleG12f from './rules/G12f.json' with { type: 'json' };
import ruleG12g from './rules/G12g.json' with { type: 'json' };
import ruleG13 from './rules/G13.json' with { type: 'json' };
import ruleG13b from './rules/G13b.json' with { type: 'json' };
import ruleG13c from './rules/G13c.json' with { type: 'json' };
import ruleG13d from './rules/G13d.json' with { type: 'json' };
import ruleG13e from './rules/G13e.json' with { type: 'json' };
import ruleG13f from './rules/G13f.json' with { type: 'json' };
import ruleG13g from './rules/G13g.json' with { type: 'json' };
import ruleG13h from './rules/G13h.json' with { type: 'json' };
import ruleG13i from './rules/G13i.json' with { type: 'json' };
import ruleG14 from './rules/G14.json' with { type: 'json' };
import ruleG14b from './rules/G14b.json' with { type: 'json' };
import ruleG14c from './rules/G14c.json' with { type: 'json' };
import ruleG14d from './rules/G14d.json' with { type: 'json' };
import ruleG14e from './rules/G14e.json' with { type: 'json' };
import ruleG14f from './rules/G14f.json' with { type: 'json' };
import ruleG14g from './rules/G14g.json' with { type: 'json' };
import ruleG14h from './rules/G14h.json' with { type: 'json' };
import ruleG14i from './rules/G14i.json' with { type: 'json' };
import ruleG14j from './rules/G14j.json' with { type: 'json' };
import ruleG15 from './rules/G15.json' with { type: 'json' };
import ruleG15b from './rules/G15b.json' with { type: 'json' };
import ruleG15c from './rules/G15c.json' with { type: 'json' };
import ruleG15d from './rules/G15d.json' with { type: 'json' };
import ruleG16 from './rules/G16.json' with { type: 'json' };
import ruleG16b from './rules/G16b.json' with { type: 'json' };
import ruleG16c from './rules/G16c.json' with { type: 'json' };
import ruleG17 from './rules/G17.json' with { type: 'json' };
import ruleG17b from './rules/G17b.json' with { type: 'json' };
import ruleG17c from './rules/G17c.json' with { type: 'json' };
import ruleN01 from './rules/N01.json' with { type: 'json' };
import ruleN01b from './rules/N01b.json' with { type: 'json' };
import ruleN01c from './rules/N01c.json' with { type: 'json' };
import ruleN02 from './rules/N02.json' with { type: 'json' };
import ruleN02b from './rules/N02b.json' with { type: 'json' };
import ruleN03 from './rules/N03.json' with { type: 'json' };
import ruleN03b from './rules/N03b.json' with { type: 'json' };
import ruleN04 from './rules/N04.json' with { type: 'json' };
import ruleN04b from './rules/N04b.json' with { type: 'json' };
import ruleN05 from './rules/N05.json' with { type: 'json' };
import ruleN05b from './rules/N05b.json' with { type: 'json' };
import ruleN06 from './rules/N06.json' with { type: 'json' };
import ruleN39 from './rules/N39.json' with { type: 'json' };
import ruleN40 from './rules/N40.json' with { type: 'json' };
import ruleQ01 from './rules/Q01.json' with { type: 'json' };
import ruleQ01b from './rules/Q01b.json' with { type: 'json' };
import ruleQ01c from './rules/Q01c.json' with { type: 'json' };
import ruleQ01d from './rules/Q01d.json' with { type: 'json' };
import ruleQ01e from './rules/Q01e.json' with { type: 'json' };
import ruleQ01f from './rules/Q01f.json' with { type: 'json' };
import ruleQ01g from './rules/Q01g.json' with { type: 'json' };
import ruleQ01h from './rules/Q01h.json' with { type: 'json' };
import ruleQ01i from './rules/Q01i.json' with { type: 'json' };
import ruleQ01j from './rules/Q01j.json' with { type: 'json' };
import ruleQ01k from './rules/Q01k.json' with { type: 'json' };
import ruleQ01l from './rules/Q01l.json' with { type: 'json' };
import ruleQ01m from './rules/Q01m.json' with { type: 'json' };
import ruleQ01n from './rules/Q01n.json' with { type: 'json' };
import ruleQ01o from './rules/Q01o.json' with { type: 'json' };
import ruleQ02 from './rules/Q02.json' with { type: 'json' };
import ruleQ02b from './rules/Q02b.json' with { type: 'json' };
import ruleQ02c from './rules/Q02c.json' with { type: 'json' };
import ruleQ02d from './rules/Q02d.json' with { type: 'json' };
import ruleQ02e from './rules/Q02e.json' with { type: 'json' };
import ruleQ02f from './rules/Q02f.json' with { type: 'json' };
import ruleQ02g from './rules/Q02g.json' with { type: 'json' };
import ruleQ02h from './rules/Q02h.json' with { type: 'json' };
import ruleQ02i from './rules/Q02i.json' with { type: 'json' };
import ruleQ02j from './rules/Q02j.json' with { type: 'json' };
import ruleQ02k from './rules/Q02k.json' with { type: 'json' };
import ruleQ02l from './rules/Q02l.json' with { type: 'json' };
import ruleQ02m from './rules/Q02m.json' with { type: 'json' };
import ruleQ02n from './rules/Q02n.json' with { type: 'json' };
import ruleQ03 from './rules/Q03.json' with { type: 'json' };
import ruleQ03b from './rules/Q03b.json' with { type: 'json' };
import ruleQ03c from './rules/Q03c.json' with { type: 'json' };
import ruleQ04 from './rules/Q04.json' with { type: 'json' };
import ruleQ04b from './rules/Q04b.json' with { type: 'json' };
import ruleQ04c from './rules/Q04c.json' with { type: 'json' };
import ruleQ04d from './rules/Q04d.json' with { type: 'json' };
import ruleQ04e from './rules/Q04e.json' with { type: 'json' };
import ruleQ04f from './rules/Q04f.json' with { type: 'json' };
import ruleQ04g from './rules/Q04g.json' with { type: 'json' };
import ruleQ04h from './rules/Q04h.json' with { type: 'json' };
import ruleQ05 from './rules/Q05.json' with { type: 'json' };
import ruleQ05b from './rules/Q05b.json' with { type: 'json' };
import ruleQ05c from './rules/Q05c.json' with { type: 'json' };
import ruleQ05d from './rules/Q05d.json' with { type: 'json' };
import ruleQ05e from './rules/Q05e.json' with { type: 'json' };
import ruleQ06 from './rules/Q06.json' with { type: 'json' };
import ruleQ06b from './rules/Q06b.json' with { type: 'json' };
import ruleQ06c from './rules/Q06c.json' with { type: 'json' };
import ruleQ06d from './rules/Q06d.json' with { type: 'json' };
import ruleQ06e from './rules/Q06e.json' with { type: 'json' };
import ruleQ06f from './rules/Q06f.json' with { type: 'json' };
import ruleQ06g from './rules/Q06g.json' with { type: 'json' };
import ruleQ06h from './rules/Q06h.json' with { type: 'json' };
import ruleQ06i from './rules/Q06i.json' with { type: 'json' };
import ruleQ06j from './rules/Q06j.json' with { type: 'json' };
import ruleQ06k from './rules/Q06k.json' with { type: 'json' };
import ruleQ07 from './rules/Q07.json' with { type: 'json' };
import ruleQ07b from './rules/Q07b.json' with { type: 'json' };
import ruleQ08 from './rules/Q08.json' with { type: 'json' };
import ruleQ08b from './rules/Q08b.json' with { type: 'json' };
import ruleQ08c from './rules/Q08c.json' with { type: 'json' };
import ruleQ08d from './rules/Q08d.json' with { type: 'json' };
import ruleQ08e from './rules/Q08e.json' with { type: 'json' };
import ruleQ08f from './rules/Q08f.json' with { type: 'json' };
import ruleQ08g from './rules/Q08g.json' with { type: 'json' };
import ruleQ09 from './rules/Q09.json' with { type: 'json' };
import ruleQ09b from './rules/Q09b.json' with { type: 'json' };
import ruleQ09c from './rules/Q09c.json' with { type: 'json' };
import ruleQ09d from './rules/Q09d.json' with { type: 'json' };
import ruleQ09e from './rules/Q09e.json' with { type: 'json' };
import ruleQ09f from './rules/Q09f.json' with { type: 'json' };
import ruleQ09g from './rules/Q09g.json' with { type: 'json' };
import ruleQ09h from './rules/Q09h.json' with { type: 'json' };
import ruleQ10 from './rules/Q10.json' with { type: 'json' };
import ruleQ10b from './rules/Q10b.json' with { type: 'json' };
import ruleQ10c from './rules/Q10c.json' with { type: 'json' };
import ruleQ10d from './rules/Q10d.json' with { type: 'json' };
import ruleQ10e from './rules/Q10e.json' with { type: 'json' };
import ruleQ10f from './rules/Q10f.json' with { type: 'json' };
import ruleQ10g from './rules/Q10g.json' with { type: 'json' };
import ruleQ10h from './rules/Q10h.json' with { type: 'json' };
import ruleQ10i from './rules/Q10i.json' with { type: 'json' };
import ruleQ10j from './rules/Q10j.json' with { type: 'json' };
import ruleQ11 from './rules/Q11.json' with { type: 'json' };
import ruleQ11b from './rules/Q11b.json' with { type: 'json' };
import ruleQ11c from './rules/Q11c.json' with { type: 'json' };
import ruleQ12 from './rules/Q12.json' with { type: 'json' };
import ruleQ12b from './rules/Q12b.json' with { type: 'json' };
import ruleQ12c from './rules/Q12c.json' with { type: 'json' };
import ruleQ12d from './rules/Q12d.json' with { type: 'json' };
import ruleQ12e from './rules/Q12e.json' with { type: 'json' };
import ruleQ12f from './rules/Q12f.json' with { type: 'json' };
import ruleQ12g from './rules/Q12g.json' with { type: 'json' };
import ruleQ12h from './rules/Q12h.json' with { type: 'json' };
import ruleQ12i from './rules/Q12i.json' with { type: 'json' };
import ruleQ12j from './rules/Q12j.json' with { type: 'json' };
import ruleQ12k from './rules/Q12k.json' with { type: 'json' };
import ruleQ12l from './rules/Q12l.json' with { type: 'json' };
import ruleQ12m from './rules/Q12m.json' with { type: 'json' };
import ruleQ12n from './rules/Q12n.json' with { type: 'json' };
import ruleQ12o from './rules/Q12o.json' with { type: 'json' };
import ruleQ12p from './rules/Q12p.json' with { type: 'json' };
import ruleQ12q from './rules/Q12q.json' with { type: 'json' };
import ruleQ12r from './rules/Q12r.json' with { type: 'json' };
import ruleQ12s from './rules/Q12s.json' with { type: 'json' };
import ruleQ12t from './rules/Q12t.json' with { type: 'json' };
import ruleQ12u from './rules/Q12u.json' with { type: 'json' };
import ruleQ12v from './rules/Q12v.json' with { type: 'json' };
import ruleQ12w from './rules/Q12w.json' with { type: 'json' };
import ruleQ12x from './rules/Q12x.json' with { type: 'json' };
import ruleQ12y from './rules/Q12y.json' with { type: 'json' };
import ruleQ12z from './rules/Q12z.json' with { type: 'json' };
import ruleQ12za from './rules/Q12za.json' with { type: 'json' };
import ruleQ12zb from './rules/Q12zb.json' with { type: 'json' };
import ruleQ13 from './rules/Q13.json' with { type: 'json' };
import ruleQ13b from './rules/Q13b.json' with { type: 'json' };
import ruleQ13c from './rules/Q13c.json' with { type: 'json' };
import ruleQ13d from './rules/Q13d.json' with { type: 'json' };
import ruleQ13e from './rules/Q13e.json' with { type: 'json' };
import ruleQ13f from './rules/Q13f.json' with { type: 'json' };
import ruleQ13g from './rules/Q13g.json' with { type: 'json' };
import ruleQ14 from './rules/Q14.json' with { type: 'json' };
import ruleQ14b from './rules/Q14b.json' with { type: 'json' };
import ruleQ14c from './rules/Q14c.json' with { type: 'json' };
import ruleQ14d from './rules/Q14d.json' with { type: 'json' };
import ruleQ14e from './rules/Q14e.json' with { type: 'json' };
import ruleQ15 from './rules/Q15.json' with { type: 'json' };
import ruleQ15b from './rules/Q15b.json' with { type: 'json' };
import ruleQ15c from './rules/Q15c.json' with { type: 'json' };
import ruleQ15d from './rules/Q15d.json' with { type: 'json' };
import ruleQ15e from './rules/Q15e.json' with { type: 'json' };
import ruleQ15f from './rules/Q15f.json' with { type: 'json' };
import ruleQ15g from './rules/Q15g.json' with { type: 'json' };
import ruleQ15h from './rules/Q15h.json' with { type: 'json' };
import ruleQ15i from './rules/Q15i.json' with { type: 'json' };
import ruleS01 from './rules/S01.json' with { type: 'json' };
import ruleS01b from './rules/S01b.json' with { type: 'json' };
import ruleS01c from './rules/S01c.json' with { type: 'json' };
import ruleS01d from './rules/S01d.json' with { type: 'json' };
import ruleS02a from './rules/S02a.json' with { type: 'json' };
import ruleS02b from './rules/S02b.json' with { type: 'json' };
import ruleS02c from './rules/S02c.json' with { type: 'json' };
import ruleS02d from './rules/S02d.json' with { type: 'json' };
import ruleS02e from './rules/S02e.json' with { type: 'json' };
import ruleS02f from './rules/S02f.json' with { type: 'json' };
import ruleS02g from './rules/S02g.json' with { type: 'json' };
import ruleS02h from './rules/S02h.json' with { type: 'json' };
import ruleS02i from './rules/S02i.json' with { type: 'json' };
import ruleS02j from './rules/S02j.json' with { type: 'json' };
import ruleS03 from './rules/S03.json' with { type: 'json' };
import ruleS03b from './rules/S03b.json' with { type: 'json' };
import ruleS04 from './rules/S04.json' with { type: 'json' };
import ruleS04b from './rules/S04b.json' with { type: 'json' };
import ruleS05 from './rules/S05.json' with { type: 'json' };
import ruleS05b from './rules/S05b.json' with { type: 'json' };
import ruleS06 from './rules/S06.json' with { type: 'json' };
import ruleS07 from './rules/S07.json' with { type: 'json' };
import ruleS07b from './rules/S07b.json' with { type: 'json' };
import ruleS08 from './rules/S08.json' with { type: 'json' };
import ruleS09 from './rules/S09.json' with { type: 'json' };
import ruleS09b from './rules/S09b.json' with { type: 'json' };
import ruleS10 from './rules/S10.json' with { type: 'json' };
import ruleS11 from './rules/S11.json' with { type: 'json' };
import ruleS12 from './rules/S12.json' with { type: 'json' };
import ruleS12b from './rules/S12b.json' with { type: 'json' };
import ruleS13 from './rules/S13.json' with { type: 'json' };
import type { RawFiles } from '../load';

export const files: RawFiles = {
	agencies,
	clauses,
	databases,
	definitions,
	diagrams,
	fields,
	figures,
	form01,
	form03,
	frames,
	instruments,
	kinds,
	layers,
	lists,
	pack,
	platforms,
	principles,
	profiles,
	'relation-kinds': relationKinds,
	'rules/F01': ruleF01,
	'rules/F02': ruleF02,
	'rules/F03': ruleF03,
	'rules/F04': ruleF04,
	'rules/F05': ruleF05,
	'rules/F06': ruleF06,
	'rules/F07': ruleF07,
	'rules/F07b': ruleF07b,
	'rules/F07c': ruleF07c,
	'rules/F08': ruleF08,
	'rules/F09': ruleF09,
	'rules/F10': ruleF10,
	'rules/F11': ruleF11,
	'rules/F12': ruleF12,
	'rules/F13': ruleF13,
	'rules/F14': ruleF14,
	'rules/F15': ruleF15,
	'rules/F16': ruleF16,
	'rules/G01': ruleG01,
	'rules/G01b': ruleG01b,
	'rules/G01c': ruleG01c,
	'rules/G01d': ruleG01d,
	'rules/G01e': ruleG01e,
	'rules/G01f': ruleG01f,
	'rules/G02': ruleG02,
	'rules/G02b': ruleG02b,
	'rules/G02c': ruleG02c,
	'rules/G02d': ruleG02d,
	'rules/G02e': ruleG02e,
	'rules/G03': ruleG03,
	'rules/G03b': ruleG03b,
	'rules/G03c': ruleG03c,
	'rules/G03d': ruleG03d,
	'rules/G03e': ruleG03e,
	'rules/G03f': ruleG03f,
	'rules/G03g': ruleG03g,
	'rules/G03h': ruleG03h,
	'rules/G03i': ruleG03i,
	'rules/G03j': ruleG03j,
	'rules/G03k': ruleG03k,
	'rules/G04': ruleG04,
	'rules/G04b': ruleG04b,
	'rules/G04c': ruleG04c,
	'rules/G04d': ruleG04d,
	'rules/G04e': ruleG04e,
	'rules/G04f': ruleG04f,
	'rules/G04g': ruleG04g,
	'rules/G04h': ruleG04h,
	'rules/G04i': ruleG04i,
	'rules/G04j': ruleG04j,
	'rules/G04k': ruleG04k,
	'rules/G04l': ruleG04l,
	'rules/G04m': ruleG04m,
	'rules/G04n': ruleG04n,
	'rules/G04o': ruleG04o,
	'rules/G04p': ruleG04p,
	'rules/G05': ruleG05,
	'rules/G05b': ruleG05b,
	'rules/G05c': ruleG05c,
	'rules/G05d': ruleG05d,
	'rules/G05e': ruleG05e,
	'rules/G05f': ruleG05f,
	'rules/G06': ruleG06,
	'rules/G06b': ruleG06b,
	'rules/G06c': ruleG06c,
	'rules/G06d': ruleG06d,
	'rules/G06e': ruleG06e,
	'rules/G06f': ruleG06f,
	'rules/G06g': ruleG06g,
	'rules/G06h': ruleG06h,
	'rules/G07': ruleG07,
	'rules/G07b': ruleG07b,
	'rules/G07c': ruleG07c,
	'rules/G07d': ruleG07d,
	'rules/G07e': ruleG07e,
	'rules/G07f': ruleG07f,
	'rules/G07g': ruleG07g,
	'rules/G07h': ruleG07h,
	'rules/G07i': ruleG07i,
	'rules/G08': ruleG08,
	'rules/G08b': ruleG08b,
	'rules/G08c': ruleG08c,
	'rules/G08d': ruleG08d,
	'rules/G08e': ruleG08e,
	'rules/G09': ruleG09,
	'rules/G09b': ruleG09b,
	'rules/G09c': ruleG09c,
	'rules/G09d': ruleG09d,
	'rules/G09e': ruleG09e,
	'rules/G10': ruleG10,
	'rules/G10b': ruleG10b,
	'rules/G10c': ruleG10c,
	'rules/G10d': ruleG10d,
	'rules/G10e': ruleG10e,
	'rules/G10f': ruleG10f,
	'rules/G11': ruleG11,
	'rules/G11b': ruleG11b,
	'rules/G11c': ruleG11c,
	'rules/G11d': ruleG11d,
	'rules/G12': ruleG12,
	'rules/G12b': ruleG12b,
	'rules/G12c': ruleG12c,
	'rules/G12d': ruleG12d,
	'rules/G12e': ruleG12e,
	'rules/G12f': ruleG12f,
	'rules/G12g': ruleG12g,
	'rules/G13': ruleG13,
	'rules/G13b': ruleG13b,
	'rules/G13c': ruleG13c,
	'rules/G13d': ruleG13d,
	'rules/G13e': ruleG13e,
	'rules/G13f': ruleG13f,
	'rules/G13g': ruleG13g,
	'rules/G13h': ruleG13h,
	'rules/G13i': ruleG13i,
	'rules/G14': ruleG14,
	'rules/G14b': ruleG14b,
	'rules/G14c': ruleG14c,
	'rules/G14d': ruleG14d,
	'rules/G14e': ruleG14e,
	'rules/G14f': ruleG14f,
	'rules/G14g': ruleG14g,
	'rules/G14h': ruleG14h,
	'rules/G14i': ruleG14i,
	'rules/G14j': ruleG14j,
	'rules/G15': ruleG15,
	'rules/G15b': ruleG15b,
	'rules/G15c': ruleG15c,
	'rules/G15d': ruleG15d,
	'rules/G16': ruleG16,
	'rules/G16b': ruleG16b,
	'rules/G16c': ruleG16c,
	'rules/G17': ruleG17,
	'rules/G17b': ruleG17b,
	'rules/G17c': ruleG17c,
	'rules/N01': ruleN01,
	'rules/N01b': ruleN01b,
	'rules/N01c': ruleN01c,
	'rules/N02': ruleN02,
	'rules/N02b': ruleN02b,
	'rules/N03': ruleN03,
	'rules/N03b': ruleN03b,
	'rules/N04': ruleN04,
	'rules/N04b': ruleN04b,
	'rules/N05': ruleN05,
	'rules/N05b': ruleN05b,
	'rules/N06': ruleN06,
	'rules/N39': ruleN39,
	'rules/N40': ruleN40,
	'rules/Q01': ruleQ01,
	'rules/Q01b': ruleQ01b,
	'rules/Q01c': ruleQ01c,
	'rules/Q01d': ruleQ01d,
	'rules/Q01e': ruleQ01e,
	'rules/Q01f': ruleQ01f,
	'rules/Q01g': ruleQ01g,
	'rules/Q01h': ruleQ01h,
	'rules/Q01i': ruleQ01i,
	'rules/Q01j': ruleQ01j,
	'rules/Q01k': ruleQ01k,
	'rules/Q01l': ruleQ01l,
	'rules/Q01m': ruleQ01m,
	'rules/Q01n': ruleQ01n,
	'rules/Q01o': ruleQ01o,
	'rules/Q02': ruleQ02,
	'rules/Q02b': ruleQ02b,
	'rules/Q02c': ruleQ02c,
	'rules/Q02d': ruleQ02d,
	'rules/Q02e': ruleQ02e,
	'rules/Q02f': ruleQ02f,
	'rules/Q02g': ruleQ02g,
	'rules/Q02h': ruleQ02h,
	'rules/Q02i': ruleQ02i,
	'rules/Q02j': ruleQ02j,
	'rules/Q02k': ruleQ02k,
	'rules/Q02l': ruleQ02l,
	'rules/Q02m': ruleQ02m,
	'rules/Q02n': ruleQ02n,
	'rules/Q03': ruleQ03,
	'rules/Q03b': ruleQ03b,
	'rules/Q03c': ruleQ03c,
	'rules/Q04': ruleQ04,
	'rules/Q04b': ruleQ04b,
	'rules/Q04c': ruleQ04c,
	'rules/Q04d': ruleQ04d,
	'rules/Q04e': ruleQ04e,
	'rules/Q04f': ruleQ04f,
	'rules/Q04g': ruleQ04g,
	'rules/Q04h': ruleQ04h,
	'rules/Q05': ruleQ05,
	'rules/Q05b': ruleQ05b,
	'rules/Q05c': ruleQ05c,
	'rules/Q05d': ruleQ05d,
	'rules/Q05e': ruleQ05e,
	'rules/Q06': ruleQ06,
	'rules/Q06b': ruleQ06b,
	'rules/Q06c': ruleQ06c,
	'rules/Q06d': ruleQ06d,
	'rules/Q06e': ruleQ06e,
	'rules/Q06f': ruleQ06f,
	'rules/Q06g': ruleQ06g,
	'rules/Q06h': ruleQ06h,
	'rules/Q06i': ruleQ06i,
	'rules/Q06j': ruleQ06j,
	'rules/Q06k': ruleQ06k,
	'rules/Q07': ruleQ07,
	'rules/Q07b': ruleQ07b,
	'rules/Q08': ruleQ08,
	'rules/Q08b': ruleQ08b,
	'rules/Q08c': ruleQ08c,
	'rules/Q08d': ruleQ08d,
	'rules/Q08e': ruleQ08e,
	'rules/Q08f': ruleQ08f,
	'rules/Q08g': ruleQ08g,
	'rules/Q09': ruleQ09,
	'rules/Q09b': ruleQ09b,
	'rules/Q09c': ruleQ09c,
	'rules/Q09d': ruleQ09d,
	'rules/Q09e': ruleQ09e,
	'rules/Q09f': ruleQ09f,
	'rules/Q09g': ruleQ09g,
	'rules/Q09h': ruleQ09h,
	'rules/Q10': ruleQ10,
	'rules/Q10b': ruleQ10b,
	'rules/Q10c': ruleQ10c,
	'rules/Q10d': ruleQ10d,
	'rules/Q10e': ruleQ10e,
	'rules/Q10f': ruleQ10f,
	'rules/Q10g': ruleQ10g,
	'rules/Q10h': ruleQ10h,
	'rules/Q10i': ruleQ10i,
	'rules/Q10j': ruleQ10j,
	'rules/Q11': ruleQ11,
	'rules/Q11b': ruleQ11b,
	'rules/Q11c': ruleQ11c,
	'rules/Q12': ruleQ12,
	'rules/Q12b': ruleQ12b,
	'rules/Q12c': ruleQ12c,
	'rules/Q12d': ruleQ12d,
	'rules/Q12e': ruleQ12e,
	'rules/Q12f': ruleQ12f,
	'rules/Q12g': ruleQ12g,
	'rules/Q12h': ruleQ12h,
	'rules/Q12i': ruleQ12i,
	'rules/Q12j': ruleQ12j,
	'rules/Q12k': ruleQ12k,
	'rules/Q12l': ruleQ12l,
	'rules/Q12m': ruleQ12m,
	'rules/Q12n': ruleQ12n,
	'rules/Q12o': ruleQ12o,
	'rules/Q12p': ruleQ12p,
	'rules/Q12q': ruleQ12q,
	'rules/Q12r': ruleQ12r,
	'rules/Q12s': ruleQ12s,
	'rules/Q12t': ruleQ12t,
	'rules/Q12u': ruleQ12u,
	'rules/Q12v': ruleQ12v,
	'rules/Q12w': ruleQ12w,
	'rules/Q12x': ruleQ12x,
	'rules/Q12y': ruleQ12y,
	'rules/Q12z': ruleQ12z,
	'rules/Q12za': ruleQ12za,
	'rules/Q12zb': ruleQ12zb,
	'rules/Q13': ruleQ13,
	'rules/Q13b': ruleQ13b,
	'rules/Q13c': ruleQ13c,
	'rules/Q13d': ruleQ13d,
	'rules/Q13e': ruleQ13e,
	'rules/Q13f': ruleQ13f,
	'rules/Q13g': ruleQ13g,
	'rules/Q14': ruleQ14,
	'rules/Q14b': ruleQ14b,
	'rules/Q14c': ruleQ14c,
	'rules/Q14d': ruleQ14d,
	'rules/Q14e': ruleQ14e,
	'rules/Q15': ruleQ15,
	'rules/Q15b': ruleQ15b,
	'rules/Q15c': ruleQ15c,
	'rules/Q15d': ruleQ15d,
	'rules/Q15e': ruleQ15e,
	'rules/Q15f': ruleQ15f,
	'rules/Q15g': ruleQ15g,
	'rules/Q15h': ruleQ15h,
	'rules/Q15i': ruleQ15i,
	'rules/S01': ruleS01,
	'rules/S01b': ruleS01b,
	'rules/S01c': ruleS01c,
	'rules/S01d': ruleS01d,
	'rules/S02a': ruleS02a,
	'rules/S02b': ruleS02b,
	'rules/S02c': ruleS02c,
	'rules/S02d': ruleS02d,
	'rules/S02e': ruleS02e,
	'rules/S02f': ruleS02f,
	'rules/S02g': ruleS02g,
	'rules/S02h': ruleS02h,
	'rules/S02i': ruleS02i,
	'rules/S02j': ruleS02j,
	'rules/S03': ruleS03,
	'rules/S03b': ruleS03b,
	'rules/S04': ruleS04,
	'rules/S04b': ruleS04b,
	'rules/S05': ruleS05,
	'rules/S05b': ruleS05b,
	'rules/S06': ruleS06,
	'rules/S07': ruleS07,
	'rules/S07b': ruleS07b,
	'rules/S08': ruleS08,
	'rules/S09': ruleS09,
	'rules/S09b': ruleS09b,
	'rules/S10': ruleS10,
	'rules/S11': ruleS11,
	'rules/S12': ruleS12,
	'rules/S12b': ruleS12b,
	'rules/S13': ruleS13
};
