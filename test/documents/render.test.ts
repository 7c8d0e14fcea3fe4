import { describe, expect, it } from 'vitest';
import { renderDocument } from '../../src/documents/index.ts';
import { deal, quote, quoteData } from './sample.ts';

const html = (row = deal('northwind', 3)) => renderDocument(quote, quoteData(row), 'html');

describe('the quote of the example company', () => {
  it('is a page that stands alone, with title and language', async () => {
    const { content: text, type, fileName } = await html(deal('acme', 3));
    expect(text).toContain('<html lang="zh-CN">');
    expect(text).toContain('<title>报价单 Q-2026-0007</title>');
    expect(text).toContain("default-src 'none'");
    expect([type, fileName]).toEqual([
      'text/html; charset=utf-8',
      '报价单 Q-2026-0007 上海启明制造有限公司.html',
    ]);
  });

  it('speaks the language of the customer', async () => {
    expect((await html(deal('northwind', 1))).content).toContain('Quotation');
    expect((await html(deal('acme', 1))).content).not.toContain('Quotation');
  });

  it('escapes what the customer is called', async () => {
    expect((await html()).content).toContain('Northwind &lt;Trading&gt; &amp; Co.');
    expect((await html()).content).not.toContain('<Trading>');
  });

  it('groups its lines by series, with subtotals, discount and total to the cent', async () => {
    const { content: text } = await html(deal('acme', 6));
    expect(text).toMatch(/模块<\/th>\s*<td colspan="3" class="number">小计 174,500\.50/);
    expect(text).toContain('-¥38,890.05');
    expect(text).toContain('¥350,010.45');
    expect(text).toContain('人民币叁拾伍万零壹拾元零肆角伍分');
  });

  it('shows no discount where there is none', async () => {
    const row = deal('acme', 1, { discount: 0, total: '128000.00' });
    expect((await html(row)).content).not.toContain('折扣');
  });

  it('is a draft without a number, and then has no QR code', async () => {
    const data = quoteData(deal('northwind', 1), null);
    expect(data.title).toBe('Quotation');
    const { content: text } = await renderDocument(quote, data, 'html');
    expect(text).toContain('Draft');
    expect(text).not.toContain('aria-label="QR code"');
  });

  it('is the same when it is made again from what was kept', async () => {
    const data = quoteData(deal('acme', 20));
    const kept = JSON.parse(JSON.stringify(data)) as typeof data;
    const again = await renderDocument(quote, kept, 'html');
    expect(again).toEqual(await renderDocument(quote, data, 'html'));
  });

  it('is plain text, too', async () => {
    const { content: text, fileName } = await renderDocument(
      quote,
      quoteData(deal('northwind', 1)),
      'text',
    );
    expect(text).toContain('1. Lantern 协同平台 Lantern platform × 1: CN¥128,000.00');
    expect(fileName).toBe('Quotation Q-2026-0007 Northwind Trading & Co.txt');
  });

  it('is refused in a format for which it has no template', async () => {
    const data = quoteData(deal('acme', 1));
    await expect(renderDocument(quote, data, 'markdown')).rejects.toThrow(
      expect.objectContaining({ code: 'document-no-format' }),
    );
  });
});
