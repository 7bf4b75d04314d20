import type { Relation } from '../../model/terms.js';
import { foldSameLength } from '../../text/case-fold.js';
import type { ZonedBlock } from './citation-chain.js';

const MARKED = /^(?:[-–+•*]|\p{L}\)|\d{1,2}[.)])\s?/u;
const MAX_LEAD = 240;
/** As much of a paragraph as tells whether it is such a line. */
const HEAD = 90;
/** The heading above the documents a plan is founded on: "Căn cứ pháp lý", "Cơ sở pháp lý". */
const BASIS =
  /^(?:[ivx\d]+(?:\.\d+)*[.)]\s?)?(?:cac )?(?:can cu(?: phap ly| xay dung| lap| thuc hien| ban hanh)?(?: ke hoach| de an| chuong trinh)?|co so phap ly)[.:]?$/;
const EXPIRING = /het hieu luc|bai bo|thay the/;
const ARTICLE = /^(?:dieu )?\d{1,2}[.:]\s?/;
const REPEALING =
  /^(?:bai bo|huy bo)\s(?:toan bo|cac|mot so|\d+)\s[^;]*(?:van ban|nghi quyet|quyet dinh|thong tu|chi thi)/;
/** Cheap test of the first words, before anything is folded. */
const MAY_LEAD = /^(?:(?:Điều )?[\dIVX]{1,4}[.:)]\s?)?(?:b[ãÃ]i|h[ủỦ]y|hu[ỷỶ]|c[ăĂ]n c|c[áÁ]c c|c[ơƠ] s)/iu;
/** Words of a text are replaced, not the document. */
const PARTLY = /cum tu|mot so (?:cum|dieu|khoan|diem|noi dung)|(?:dieu|khoan|diem|mau so) \d/;

const lastSentence = (lead: string): string => lead.slice(Math.max(lead.lastIndexOf('.'), lead.lastIndexOf(';')) + 1);

/** Tells, block by block, the relation that the line above gives to the documents its list names. */
export function createListLead(): (zoned: ZonedBlock) => Relation | null {
  let carried: Relation | null = null;
  return ({ block, zone }) => {
    const { text } = block;
    if (zone === 'title') return null;
    const introduces = text.endsWith(':') && text.length <= MAX_LEAD;
    if (!introduces && !MAY_LEAD.test(text)) {
      if (!MARKED.test(text)) carried = null;
      return carried;
    }
    const lead = foldSameLength(introduces ? text : text.slice(0, HEAD))
      .trim()
      .replace(ARTICLE, '');
    if (text.length < HEAD && BASIS.test(lead)) carried = 'based_on';
    else if (REPEALING.test(lead) && !PARTLY.test(lead)) carried = 'repeals';
    else if (introduces && EXPIRING.test(lastSentence(lead)) && !PARTLY.test(lead))
      carried = /bai bo|het hieu luc/.test(lead) ? 'repeals' : 'replaces';
    else if (!MARKED.test(text)) carried = null;
    return carried;
  };
}
