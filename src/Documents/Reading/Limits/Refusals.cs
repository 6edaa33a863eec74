namespace Prongsai.Documents.Reading;

/// <summary>The sentences of refused files. Each goes on after "ไฟล์ “name” " and ends with the cure.</summary>
internal static class Refusals
{
    private const string Accepted = "Word (.docx) Excel (.xlsx) HTML Markdown หรือข้อความ (.txt)";

    public static ReadRefused Empty() => new("read.empty",
        "ไม่มีเนื้อหา (ว่างเปล่า) ให้ตรวจว่าบันทึกไฟล์ครบแล้วแนบใหม่", "");

    public static ReadRefused TooLarge(ReadLimits limits) => new("read.too_large",
        $"ใหญ่เกิน {limits.MaxBytes / (1024 * 1024)} MB ให้ลดขนาดรูปในเอกสาร หรือแบ่งเป็นหลายไฟล์แล้วแนบใหม่", "");

    public static ReadRefused TooSlow(ReadLimits limits) => new("read.too_slow",
        $"ใช้เวลาอ่านเกิน {limits.MaxTime.TotalSeconds:0.#} วินาที ให้แบ่งเป็นหลายไฟล์แล้วแนบใหม่", "");

    public static ReadRefused TooMuchText(ReadLimits limits) => new("read.too_much_text",
        $"มีข้อความเกิน {limits.MaxCharacters:N0} ตัวอักษร ให้แนบเฉพาะส่วนที่ต้องใช้", "");

    public static ReadRefused TooManyPieces() => new("read.too_many_pieces",
        "มีย่อหน้าและช่องตารางมากเกินที่จะอ่านได้ ให้แบ่งเป็นหลายไฟล์แล้วแนบใหม่", "");

    public static ReadRefused TooManyRows(int line, ReadLimits limits) => new("read.too_many_rows",
        $"มีตารางที่ยาวเกิน {limits.MaxRowsPerTable:N0} แถว ให้แบ่งตารางแล้วแนบใหม่", Line(line));

    public static ReadRefused TooManyColumns(int line, ReadLimits limits) => new("read.too_many_columns",
        $"มีตารางที่กว้างเกิน {limits.MaxColumns:N0} คอลัมน์ ให้ลบคอลัมน์ที่ไม่ใช้แล้วแนบใหม่", Line(line));

    public static ReadRefused TooDeep(int line) => new("read.too_deep",
        "มีตารางหรือรายการซ้อนกันหลายชั้นเกินไป ให้ลดชั้นที่ซ้อนกันแล้วแนบใหม่", Line(line));

    public static ReadRefused Image(string kind) => new("read.image",
        $"เป็นรูปภาพ ({kind}) ยังอ่านข้อความจากรูปไม่ได้ ให้แนบไฟล์ต้นฉบับเป็น {Accepted} แทน", "");

    public static ReadRefused Pdf() => new("read.pdf",
        $"เป็น PDF ซึ่งยังอ่านไม่ได้ ให้แนบไฟล์ต้นฉบับก่อนพิมพ์เป็น PDF คือ {Accepted}", "");

    public static ReadRefused OldOffice(string kind, string cure) => new("read.old_office",
        $"เป็น {kind} รุ่นเก่า ให้เปิดในโปรแกรมแล้วบันทึกเป็น {cure} จากนั้นแนบใหม่", "");

    public static ReadRefused Encrypted() => new("read.encrypted",
        "ถูกใส่รหัสผ่านไว้ ให้เปิดด้วยรหัสผ่าน ยกเลิกการเข้ารหัสแล้วบันทึกใหม่ จากนั้นแนบอีกครั้ง", "");

    public static ReadRefused OtherForm(string kind) => new("read.other_form",
        $"เป็น{kind} ซึ่งยังอ่านไม่ได้ ให้บันทึกเป็น {Accepted} แล้วแนบใหม่", "");

    public static ReadRefused NotADocument(string extension) => new("read.not_a_document",
        extension is ".docx" or ".xlsx" or ".doc" or ".xls"
            ? $"มีนามสกุล {extension} แต่เนื้อในไม่ใช่เอกสาร Office ให้เปิดไฟล์ต้นฉบับแล้วบันทึกเป็น {extension[..4]}x ใหม่"
            : $"เป็นข้อมูลที่ไม่ใช่เอกสาร ให้แนบ {Accepted}", "");

    public static ReadRefused UnknownEncoding() => new("read.unknown_encoding",
        "มีรหัสตัวอักษรที่อ่านไม่ออก ให้บันทึกเป็นข้อความแบบ UTF-8 แล้วแนบใหม่", "");

    public static ReadRefused Damaged(string place) => new("read.damaged",
        "เสียหายหรือส่งมาไม่ครบ ให้เปิดไฟล์ต้นฉบับแล้วบันทึกใหม่ จากนั้นแนบอีกครั้ง", place);

    public static ReadRefused ZipBomb() => new("read.zip_bomb",
        "ขยายออกแล้วใหญ่ผิดปกติ จึงไม่เปิดต่อเพื่อความปลอดภัย ให้บันทึกไฟล์ต้นฉบับใหม่แล้วแนบอีกครั้ง", "");

    public static ReadRefused TooManyParts() => new("read.too_many_parts",
        "มีส่วนประกอบภายในมากผิดปกติ จึงไม่เปิดต่อ ให้บันทึกไฟล์ต้นฉบับใหม่แล้วแนบอีกครั้ง", "");

    public static ReadRefused EntityDeclaration(string part) => new("read.dtd",
        "มีคำสั่งขยายข้อความ (DTD) ซ่อนอยู่ภายใน ซึ่งไม่ปลอดภัย ให้บันทึกไฟล์ต้นฉบับใหม่แล้วแนบอีกครั้ง", part);

    private static string Line(int line) => line > 0 ? $"บรรทัดที่ {line}" : "";
}
