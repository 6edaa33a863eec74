namespace Prongsai.Accounts.Domain;

/// <summary>What is said beside every box for a new password.</summary>
internal static class NewPasswordWords
{
    public const string Hint = "อย่างน้อย 12 ตัว ใช้คำสามสี่คำที่ไม่เกี่ยวกันต่อกันได้ เป็นไทยหรือเว้นวรรคก็ได้ ไม่บังคับตัวเลขหรือเครื่องหมาย และวางจากโปรแกรมจำรหัสได้";
}
