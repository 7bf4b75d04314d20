import { readBytes } from '../../src/read/read-bytes.js';
import { refusal } from './refusal.js';
import { cleanNames, seedLines } from './seed-texts.js';

const read = async (html: string, name = 'a.html') => (await readBytes(new TextEncoder().encode(html), name)).text;
const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const vietnamese = 'Ủy ban nhân dân tỉnh chủ trì.';

test.each(cleanNames)('%s as a page reads as its lines', async (name) => {
  const lines = seedLines(name);
  const page = `<!doctype html><meta charset=utf-8><title>x</title>${lines.map((line) => `<div>${escapeHtml(line)}</div>`).join('\n')}`;
  expect(await read(page, 'page')).toBe(`${lines.join('\n')}\n`);
});

test('paragraphs, breaks, entities and blanks', async () => {
  const page = `<p>&#7910;y ban &amp;\n nh&acirc;n&nbsp;&nbsp;d&acirc;n<br>t&#7881;nh</p><p>H<b>à</b> Nội</p><pre>một\nhai</pre>`;
  expect(await read(page)).toBe('Ủy ban & nhân dân\ntỉnh\n\nHà Nội\n\nmột\nhai\n');
});

test('what stands around the document is left out, a letterhead in a header is not', async () => {
  const page = `<body><header><a href=/>Trang chủ</a></header><nav>Menu</nav><script>var a = 1</script>
    <div><header>ỦY BAN NHÂN DÂN</header><p>${vietnamese}</p><style>p{}</style></div>
    <div style="display:none">ẩn</div><aside>Tin khác</aside><footer><a href=/a>Liên hệ</a></footer></body>`;
  expect(await read(page)).toBe(`ỦY BAN NHÂN DÂN\n${vietnamese}\n`);
});

test('a main part or the one long article is the document; teasers are not', async () => {
  const teasers = '<article>Tin một</article><article>Tin hai</article>';
  expect(await read(`<div>Quảng cáo</div><main><p>${vietnamese}</p></main>`)).toBe(`${vietnamese}\n`);
  expect(await read(`<div>Quảng cáo</div><article>${vietnamese}</article><p>Hết</p>`)).toBe(`${vietnamese}\n`);
  expect(await read(`${teasers}<p>${vietnamese}</p>`)).toContain(vietnamese);
});

test('list markers are printed as on screen, once', async () => {
  const page = `<ol type=I start=2><li>Mục đích<ol type=a><li>Một<li>Hai</ol><li><p>Yêu cầu</p></ol>
    <ul><li>Rà soát<li>- Đã có gạch<li style="list-style:none">Không</ul><ol><li value=5>Năm<li>Sáu</ol>`;
  const lines = [
    'II. Mục đích',
    'a. Một',
    'b. Hai',
    'III. Yêu cầu',
    '',
    '- Rà soát',
    '- Đã có gạch',
    'Không',
    '5. Năm',
    '6. Sáu',
  ];
  expect(await read(page)).toBe(`${lines.join('\n')}\n`);
});

describe('tables', () => {
  test('rows between bars, merged cells, end tags left out', async () => {
    const page = `<table border=1><thead><tr><th>STT<th>Nội dung<th>Chủ trì<tbody><tr><td>1<td>Xây dựng<p>kế hoạch</p><td rowspan=2>Sở A
      <tr><td>2<td>Rà soát | sửa<tr><td colspan=3>Nhóm II</table>`;
    expect(await read(page)).toBe(
      '| STT | Nội dung | Chủ trì |\n| 1 | Xây dựng kế hoạch | Sở A |\n| 2 | Rà soát ¦ sửa | Sở A |\n| Nhóm II |  |  |\n',
    );
  });

  test('a letterhead keeps its lines beside each other', async () => {
    const page = `<table><tr><td><p>ỦY BAN NHÂN DÂN</p><p>Số: 1/KH-UBND</p><td>CỘNG HÒA<br>Độc lập<br><i>Hà Nội</i></table>`;
    expect(await read(page)).toBe('| ỦY BAN NHÂN DÂN | CỘNG HÒA |\n| Số: 1/KH-UBND | Độc lập |\n|  | Hà Nội |\n');
  });

  test('a page laid out by tables is no table', async () => {
    const page = `<table><tr><td>Bên trái<td><p>${vietnamese}</p><table border=1><tr><td>a<td>b<td>c</table></table>`;
    expect(await read(page)).toBe(`Bên trái\n${vietnamese}\n\n| a | b | c |\n`);
  });
});

test('a page without words is empty, a hostile one is refused in time', async () => {
  expect((await refusal(new TextEncoder().encode('<html><script>a</script></html>'), 'a.html')).code).toBe(
    'file-empty',
  );
  const deep = new TextEncoder().encode('<div>'.repeat(50_000) + vietnamese);
  expect((await refusal(deep, 'a.html')).code).toBe('file-damaged');
});

test('old letters, also as entities', async () => {
  const old = 'Uû ban nh©n d©n thµnh phè chñ tr×, phèi hîp víi c¸c së';
  const entities = Array.from(old, (letter) => (letter > '~' ? `&#${letter.charCodeAt(0)};` : letter)).join('');
  const good = 'Uỷ ban nhân dân thành phố chủ trì, phối hợp với các sở\n';
  expect((await readBytes(Buffer.from(`<html><p>${old}</p>`, 'latin1'), 'a.htm')).text).toBe(good);
  expect(await read(`<html><p>${entities}</p>`)).toBe(good);
});
