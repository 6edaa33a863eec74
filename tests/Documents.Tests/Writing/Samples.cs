using System.Collections.Immutable;
using System.Globalization;

namespace Prongsai.Documents.Tests.Writing;

/// <summary>Papers of our own words about an office that does not exist.</summary>
internal static class Samples
{
    public const string FormAddress = "https://form.example.go.th/iit/2569?q=1";

    /// <summary>Every Thai consonant class with each vowel and tone mark, above, below, before and after.</summary>
    public const string Marks = "กี่ ปู่ ญู ฐุ ป่า ฝ้า ฟ๊า ปี๋ น้ำ ทำ ก่ำ เก๊ะ แก้ โต๊ะ ใจ ไม้ เมื่อ เรือ เสียง สั่ง บึ้ง ปุ๋ย ผู้ ที่ ชื่อ ฤๅษี ฯลฯ ๆ การันต์ ศักดิ์สิทธิ์ ผลิตภัณฑ์ เก็บ เป็น ก็";

    public static OfficialDocument Memo() => new(
        new DocumentProperties("รายงานผลการประเมินคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2568", PaperForm.Memo) { ThaiDigits = true },
        [
            new MemoHead(
                "สำนักปลัด องค์การบริหารส่วนตำบลตัวอย่าง โทร. 0 2000 0000",
                "ตย 71001/45",
                "16 กุมภาพันธ์ 2569",
                "รายงานผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2568 และมาตรการที่เสนอให้ทำต่อ",
                "นายกองค์การบริหารส่วนตำบลตัวอย่าง"),
            new Heading(3, "เรื่องเดิม"),
            Body("ตามที่องค์การบริหารส่วนตำบลตัวอย่างได้เข้าร่วมการประเมินในปีงบประมาณ พ.ศ. 2568 และเปิดให้ผู้มีส่วนได้ส่วนเสียภายในตอบแบบวัดที่ "
                + FormAddress + " ระหว่างวันที่ 5 มกราคม 2568 ถึง 31 มีนาคม 2568 นั้น"),
            new Heading(3, "ข้อเท็จจริง"),
            Body("ผลการประเมินในภาพรวมได้ 94.64 คะแนน อยู่ในระดับผ่าน เพราะเครื่องมือหนึ่งได้ต่ำกว่า 85 คะแนน รายละเอียดตามตารางนี้"),
            Scores(),
            new Heading(3, "ข้อเสนอ"),
            new ListBlock(ListNumbering.Decimal,
            [
                new ListItem("ให้ทุกกองตรวจรายการที่ตนรับผิดชอบให้ครบภายในเดือนมีนาคม"),
                new ListItem([
                    new Paragraph("ให้สำนักปลัดจัดทำมาตรการสองเรื่อง คือ"),
                    new ListBlock(ListNumbering.ThaiLetter, [new ListItem("การยืมทรัพย์สินของทางราชการ"), new ListItem("การเผยแพร่แผนการใช้จ่ายงบประมาณที่ประชาชนอ่านเข้าใจได้ง่ายและค้นหาพบได้โดยไม่ต้องสอบถามเจ้าหน้าที่")]),
                ]),
            ]),
            new Paragraph([new CheckBox(true), new TextRun(" เห็นควรดำเนินการ  "), new CheckBox(false), new TextRun(" เห็นควรทบทวน")]),
            Body("จึงเรียนมาเพื่อโปรดพิจารณา"),
            new SignatureBlock("นางสาวสมมุติ ใจซื่อ", "นักวิเคราะห์นโยบายและแผนชำนาญการ"),
            new OpinionBlock("ความเห็นของหัวหน้าสำนักปลัด", null, new SignatureBlock("นายสมมติ ตัวอย่าง", "นักจัดการงานทั่วไปชำนาญการ")
            {
                ActingFor = "รักษาราชการแทน หัวหน้าสำนักปลัด",
            }),
            new OpinionBlock("ความเห็นของปลัดองค์การบริหารส่วนตำบล", "เห็นชอบตามเสนอ ให้รายงานความก้าวหน้าทุก 3 เดือน", new SignatureBlock("นายทดลอง ระบบงาน", "ปลัดองค์การบริหารส่วนตำบลตัวอย่าง")
            {
                Date = "วันที่ 17 กุมภาพันธ์ 2569",
            }),
            new OpinionBlock("คำสั่งนายกองค์การบริหารส่วนตำบล", null, new SignatureBlock(null, "นายกองค์การบริหารส่วนตำบลตัวอย่าง")),
            new QrBlock(FormAddress, "แบบวัดสำหรับบุคลากร 2569"),
        ]);

    /// <summary>43 rows under a head of two rows with merged cells, across the page.</summary>
    public static OfficialDocument LongTable() => new(
        new DocumentProperties("ตารางตรวจรายการข้อมูลสาธารณะ") { Landscape = true },
        [
            new Heading(1, "ตารางตรวจรายการข้อมูลสาธารณะ ประจำปีงบประมาณ พ.ศ. 2566"),
            new Paragraph("องค์การบริหารส่วนตำบลตัวอย่าง อำเภอสมมุติ จังหวัดทดลอง") { Align = TextAlign.Centre },
            new Table([.. Head(), .. Enumerable.Range(1, 43).Select(ItemRow)])
            {
                Caption = "รายการทั้ง 43 ข้อ",
                Widths = [6, 24, 30, 16, 12, 12],
            },
            new Paragraph("ที่มา: ทะเบียนรายการของหน่วยงาน") { Quiet = true },
        ]);

    /// <summary>All kinds of block, with images that are there and that are not.</summary>
    public static OfficialDocument EveryBlock() => new(
        new DocumentProperties("ทุกชนิดของเนื้อหา"),
        [
            new Heading(1, "หัวเรื่อง"), new Heading(2, "ส่วน"), new Heading(3, "ข้อ"), new Heading(9, "ลึกมาก"),
            Draft.Body("เนื้อความ"), Draft.Note("หมายเหตุ"), Draft.Centred("กลาง"), new Paragraph("ขวา") { Align = TextAlign.End },
            new Paragraph([new TextRun("เน้น") { Bold = true }, new TextRun("English 2569") { Language = "en" }, new LineBreak(), new CheckBox(true)]),
            Draft.Numbered("หนึ่ง", "สอง"), Draft.Lettered("ก", "ข"), Draft.Bulleted("จุด"), Draft.Choices(("แล้วเสร็จ", true), ("อยู่ระหว่างดำเนินการ", false)),
            new ListBlock(ListNumbering.Decimal, [new ListItem("เริ่มใหม่"), new ListItem("ข้อที่ต้นฉบับพิมพ์เลขเอง") { PrintedMarker = "(7)" },
                new ListItem([new Paragraph("ข้างใน"), new ListBlock(ListNumbering.Decimal, [new ListItem("ลูก"), new ListItem("ลูก")]),
                    new ListBlock(ListNumbering.Bullet, [new ListItem("อีกแบบ")]), new Table([new TableRow([new TableCell("ตารางในข้อ")])])])]),
            new ListBlock(ListNumbering.None, [new ListItem(ImmutableArray<Block>.Empty)]),
            new Table([]), new Table([new TableRow([])]), new Table([new TableRow([new TableCell(""), new TableCell([new Table([new TableRow([new TableCell("ซ้อน")])])])])]),
            new ImageBlock("there", "ภาพหนึ่ง", 4), new ImageBlock("missing", "ภาพที่ไม่มี", 4), new PageBreak(),
            new QrBlock(FormAddress, "แบบวัด"), new SignatureBlock("นายสมมติ ตัวอย่าง", "ผู้ทดสอบ") { ActingFor = "รักษาราชการแทน", Date = "1 ม.ค. 2569" },
            new OpinionBlock("ความเห็น", null, new SignatureBlock(null, "ผู้อำนวยการ")),
            new MemoHead("ก", "ข", "ค", "ง", "จ") { EmblemSha256 = "there" },
            Letter().Blocks[0], Order().Blocks[0], new CheckBlock(CheckAddress, ["ตรวจสอบเอกสารนี้ได้ด้วยรหัส 7K3M-9QXA-2BCD"]),
            new Table([new TableRow([new TableCell("ไม่มี"), new TableCell("เส้น")])]) { Ruled = false, Caption = "คอลัมน์", Widths = [1, 2] },
        ]);

    public const string CheckAddress = "https://www.example.go.th/tua-yang/check/7K3M-9QXA-2BCD";

    public static OfficialDocument Letter() => new(
        new DocumentProperties("ขอเชิญร่วมรับฟังความเห็น", PaperForm.Letter) { ThaiDigits = true },
        [
            new LetterHead(
                "ตย 71001/45",
                ["องค์การบริหารส่วนตำบลตัวอย่าง", "99 หมู่ 9 ตำบลตัวอย่าง อำเภอสาธิต จังหวัดสมมติ 99999"],
                "16 กุมภาพันธ์ 2569",
                "ขอเชิญร่วมรับฟังความเห็นเรื่องการซ่อมถนนสายหมู่ที่ 4",
                "ผู้ใหญ่บ้านหมู่ที่ 4 ตำบลตัวอย่าง")
            {
                References = ["หนังสือองค์การบริหารส่วนตำบลตัวอย่าง ที่ ตย 71001/12 ลงวันที่ 5 มกราคม 2569"],
                Enclosures = ["กำหนดการ จำนวน 1 ชุด", "แบบตอบรับ จำนวน 1 แผ่น"],
            },
            Body("ด้วยองค์การบริหารส่วนตำบลตัวอย่างกำหนดจัดรับฟังความเห็นของประชาชนก่อนเริ่มงานซ่อมถนนในเดือนมีนาคม"),
            Body("จึงเรียนมาเพื่อโปรดเข้าร่วม"),
            new SignatureBlock("นายสมมุติ การช่าง", "ผู้อำนวยการกองช่าง รักษาราชการแทน") { ActingFor = "นายกองค์การบริหารส่วนตำบลตัวอย่าง", Mark = "ลงนามในระบบแล้ว" },
            new CheckBlock(CheckAddress, ["ตรวจสอบเอกสารนี้ได้ด้วยรหัส 7K3M-9QXA-2BCD"]),
        ]);

    public static OfficialDocument Order() => new(
        new DocumentProperties("คำสั่งแต่งตั้งคณะทำงาน", PaperForm.Order) { ThaiDigits = true },
        [
            new OrderHead("คำสั่งองค์การบริหารส่วนตำบลตัวอย่าง", "12/2569", "แต่งตั้งคณะทำงานทดสอบการพิมพ์ ประจำปีงบประมาณ พ.ศ. 2569"),
            Body("เพื่อให้การทดสอบการพิมพ์เป็นไปด้วยความเรียบร้อย จึงแต่งตั้งคณะทำงานดังนี้"),
            new Table([new TableRow([new TableCell("1."), new TableCell("นายสมมติ ตัวอย่าง"), new TableCell("ประธาน")])]) { Ruled = false, Widths = [1, 6, 3] },
            new SignatureBlock("นายสมมติ บริหาร", "นายกองค์การบริหารส่วนตำบลตัวอย่าง"),
        ]);

    public static OfficialDocument Links() => new(
        new DocumentProperties("ลิงก์"),
        [new Paragraph([
            new Link("เว็บ", "https://example.go.th/ก?a=1&b=2"), new Link("จดหมาย", "mailto:someone@example.go.th"),
            new Link("อันตราย", "javascript:alert(1)"), new Link("ไฟล์", "file:///etc/passwd"), new Link("ไม่ครบ", "/ita/2569"),
        ])]);

    /// <summary>The same text wherever a text can stand.</summary>
    public static OfficialDocument With(string text) => new(
        new DocumentProperties(text) { ThaiDigits = true },
        [
            new Heading(1, text), new Paragraph(text), new Paragraph([new Link(text, text), new TextRun(text) { Bold = true }]),
            new ListBlock(ListNumbering.Decimal, [new ListItem(text) { PrintedMarker = text }]),
            new Table([new TableRow([new TableCell(text), new TableCell(text)])]) { Caption = text },
            new MemoHead(text, text, text, text, text), new OpinionBlock(text, text, new SignatureBlock(text, text)),
        ]);

    public static byte[]? Images(string sha256) => sha256 == "there" ? Convert.FromBase64String(OneRedPoint) : null;

    private const string OneRedPoint =
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==";

    public static Paragraph Body(string text) => new(text) { Indented = true };

    private static Table Scores() => new(
        [
            new TableRow([new TableCell("เครื่องมือ"), new TableCell("น้ำหนัก"), new TableCell("คะแนน")]) { IsHeader = true },
            ScoreRow("แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)", "30", "99.10"),
            ScoreRow("แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT)", "30", "84.91"),
            ScoreRow("แบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT)", "40", "98.60"),
        ])
    {
        KeepDigits = true,
        Widths = [60, 20, 20],
    };

    private static TableRow ScoreRow(string tool, string weight, string score) =>
        new([new TableCell(tool), new TableCell(weight) { Align = TextAlign.Centre }, new TableCell(score) { Align = TextAlign.End }]);

    private static IEnumerable<TableRow> Head() =>
    [
        new TableRow(
        [
            new TableCell("ข้อ") { RowSpan = 2 }, new TableCell("รายการ") { RowSpan = 2 }, new TableCell("สิ่งที่ต้องแสดง") { RowSpan = 2 },
            new TableCell("ผู้รับผิดชอบ") { RowSpan = 2 }, new TableCell("ผลการตรวจ") { ColumnSpan = 2 },
        ]) { IsHeader = true },
        new TableRow([new TableCell("มีแล้ว"), new TableCell("ยังไม่มี")]) { IsHeader = true },
    ];

    private static TableRow ItemRow(int number)
    {
        var done = number % 3 != 0;
        return new TableRow(
        [
            new TableCell($"O{number.ToString(CultureInfo.InvariantCulture)}") { Align = TextAlign.Centre },
            new TableCell($"รายการสมมุติที่ {number} ว่าด้วยงานของหน่วยงาน"),
            new TableCell([new ListBlock(ListNumbering.Bullet,
            [
                new ListItem("แสดงชื่อ ตำแหน่ง และช่องทางติดต่อของผู้รับผิดชอบ"),
                new ListItem("แสดงข้อมูลของปีงบประมาณที่ประเมิน ไม่ใช่ของปีก่อน"),
            ])]),
            new TableCell(number % 2 == 0 ? "กองคลัง" : "สำนักปลัด\nงานนโยบายและแผน"),
            Mark(done), Mark(!done),
        ]);
    }

    private static TableCell Mark(bool set) => new([new Paragraph([new CheckBox(set)]) { Align = TextAlign.Centre }]);
}
