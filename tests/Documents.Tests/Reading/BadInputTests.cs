using System.Text;
using Shouldly;
using Xunit;

namespace Prongsai.Documents.Tests.Reading;

public sealed class BadInputTests
{
    private static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public static TheoryData<string, string, byte[]> Wrong => new()
    {
        { "read.empty", "ว่าง.docx", [] },
        { "read.empty", "ว่าง.txt", "  \n\t\n"u8.ToArray() },
        { "read.empty", "ว่าง.docx", OfficeFiles.Docx("<w:p/>") },
        { "read.image", "ถ่าย.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 1, 2] },
        { "read.image", "ภาพ.docx", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10] },
        { "read.pdf", "แผน.pdf", "%PDF-1.7\n%\u00e2"u8.ToArray() },
        { "read.encrypted", "ลับ.docx", [.. Ole, .. new byte[500], .. Encoding.Unicode.GetBytes("EncryptedPackage")] },
        { "read.old_office", "เก่า.doc", [.. Ole, .. new byte[500], .. Encoding.Unicode.GetBytes("WordDocument")] },
        { "read.old_office", "เก่า.xls", [.. Ole, .. new byte[500], .. Encoding.Unicode.GetBytes("Workbook")] },
        { "read.not_a_document", "ปลอม.docx", [1, 2, 3, 0, 0, 250, 251, 0, 17, 6, 6] },
        { "read.unknown_encoding", "ต่างประเทศ.txt", [.. Encoding.ASCII.GetBytes("abc abc abc abc "), 0x81, 0x8D, 0x90, 0x9D, 0x81, 0x8D] },
        { "read.other_form", "งาน.rtf", @"{\rtf1\ansi ก}"u8.ToArray() },
        { "read.other_form", "บีบ.zip", OfficeFiles.Zip(("ก.txt", "ข")) },
        { "read.other_form", "งาน.odt", OfficeFiles.Zip(("mimetype", "application/vnd.oasis.opendocument.text")) },
        { "read.damaged", "ขาด.docx", OfficeFiles.Docx("<w:p><w:r><w:t>ก</w:t></w:r></w:p>")[..^40] },
        { "read.damaged", "พัง.docx", OfficeFiles.Docx("<w:p><w:r><w:t>ก</w:r></w:p>") },
        { "read.dtd", "ระเบิด.docx", WithEntities() },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Refused_with_a_sentence_that_names_the_file_and_the_cure(string code, string name, byte[] bytes)
    {
        var error = Papers.Refused(bytes, name);

        error.Code.ShouldBe(code);
        error.Message.ShouldStartWith($"ไฟล์ “{name}” ");
        error.Message.ShouldContain("ให้");
        error.Faults.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_container_with_a_password_is_encrypted()
    {
        var bytes = OfficeFiles.Docx("<w:p/>");
        foreach (var (signature, offset) in new[] { ("PK\x01\x02", 8), ("PK\x03\x04", 6) })
        {
            for (var at = 0; (at = bytes.AsSpan(at).IndexOf(Encoding.Latin1.GetBytes(signature)) is var next and >= 0 ? at + next : -1) >= 0; at++)
            {
                bytes[at + offset] |= 1;
            }
        }

        Papers.Refused(bytes, "ลับ.docx").Code.ShouldBe("read.encrypted");
    }

    [Fact]
    public void The_name_in_the_sentence_is_cleaned()
    {
        var message = Papers.Refused([], @"C:\งาน\..\" + "แผน\u202Efdp.docx\n").Message;

        message.ShouldStartWith("ไฟล์ “แผนfdp.docx” ");
    }

    [Fact]
    public void Damage_inside_a_part_names_the_place() =>
        Papers.Refused(OfficeFiles.Docx("<w:p>\n<w:r></w:p>"), "พัง.docx").Faults[0].Field.ShouldContain("บรรทัดที่ 2");

    private static byte[] WithEntities()
    {
        var parts = OfficeFiles.Unzip(OfficeFiles.Docx("<w:p/>"));
        var at = parts.FindIndex(p => p.Name == "word/document.xml");
        parts[at] = ("word/document.xml", "<?xml version='1.0'?><!DOCTYPE d [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><w:document xmlns:w='w'><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>"u8.ToArray());
        return OfficeFiles.Zip(parts);
    }
}
