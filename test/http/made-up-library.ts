import { compose } from '../../src/compose.js';
import { readConfig } from '../../src/config.js';
import { createApp } from '../../src/http/app.js';
import type { App } from '../../src/http/schema.js';

const letterhead = (symbol: string) => `ỦY BAN NHÂN DÂN
XÃ THANH BÌNH
-------
Số: ${symbol}

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Thanh Bình, ngày 10 tháng 3 năm 2026

KẾ HOẠCH
Nâng cấp các trạm y tế trên địa bàn xã năm 2026

I. NHIỆM VỤ
`;

const TAIL = `
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn An
`;

export const REVIEW_TASK =
  'Phòng Văn hóa - Xã hội chủ trì, phối hợp với Trạm Y tế xã rà soát trang thiết bị của các điểm trạm, hoàn thành trước ngày 30/6/2026.';
export const GUARD_TASK = 'Công an xã bảo đảm an ninh trật tự tại các điểm tiêm chủng.';

/** A made-up plan with these numbered tasks. The same symbol with other tasks is a new reading of the same document. */
export const plan = (tasks: readonly string[], symbol = '15/KH-UBND') => ({
  name: 'ke-hoach-xa.txt',
  bytes: new TextEncoder().encode(
    `${letterhead(symbol)}${tasks.map((task, index) => `${index + 1}. ${task}`).join('\n')}\n${TAIL}`,
  ),
});

/** The service as it starts over a folder: seed, added documents, decisions. `warnings` collects what it complains of. */
export async function startOver(dataDir: string, warnings: string[] = []) {
  const composition = compose(readConfig({ DATA_DIR: dataDir }), (message) => warnings.push(message));
  await composition.load();
  const { questions, reviews, ready } = composition;
  const app: App = await createApp({ questions, reviews, ready, rateLimit: 'off' });
  return { composition, app };
}
