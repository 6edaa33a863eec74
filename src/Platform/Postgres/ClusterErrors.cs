using Prongsai.Kernel;

namespace Prongsai.Platform.Postgres;

/// <summary>Why the private database cannot be had; each sentence in Thai and English, because whoever starts the program may read either.</summary>
internal static class ClusterErrors
{
    public static Error NotInstalled => new Error.Invalid("environment.postgres_missing",
        "ไม่พบ PostgreSQL 15 ขึ้นไปในเครื่องนี้ กรุณาติดตั้งด้วยคำสั่ง apt-get install postgresql หรือระบุ --database (PostgreSQL 15 or newer is not installed: run apt-get install postgresql, or give --database)");

    public static Error Locked(string folder) => new Error.Conflict("environment.data_in_use",
        $"โปร่งใสกำลังทำงานกับแฟ้มข้อมูล {folder} อยู่แล้ว ข้อมูลยังอยู่ครบ กรุณาปิดโปรแกรมเดิมก่อนหรือใช้ --data อื่น (another Prongsai is already working on {folder}; stop it first, or use another --data)");

    public static Error NewerPostgres(string folder, int version) => new Error.Invalid("environment.newer_postgres",
        $"ข้อมูลใน {folder} สร้างโดย PostgreSQL {version} ซึ่งใหม่กว่าที่มีในเครื่องนี้ ข้อมูลยังอยู่ครบ กรุณาติดตั้ง postgresql-{version} (the data in {folder} were made by PostgreSQL {version}, newer than any installed here; nothing was changed, install postgresql-{version})");

    public static Error OlderPostgres(string folder, int version) => new Error.Invalid("environment.older_postgres",
        $"ข้อมูลใน {folder} สร้างโดย PostgreSQL {version} ซึ่งไม่มีในเครื่องนี้แล้ว ข้อมูลยังอยู่ครบ กรุณาติดตั้ง postgresql-{version} หรือกู้คืนจากสำเนาสำรอง (the data in {folder} were made by PostgreSQL {version}, which is not installed; nothing was changed, install postgresql-{version} or restore a backup)");

    public static Error NotStarted(string folder, string why) => new Error.Invalid("environment.database_not_started",
        $"ฐานข้อมูลใน {folder} ไม่เริ่มทำงาน ข้อมูลไม่ถูกแก้ไข กรุณาอ่านเหตุผล: {why} (the database in {folder} did not start; nothing was changed)");

    public static Error NotMade(string folder, string why) => new Error.Invalid("environment.database_not_made",
        $"สร้างฐานข้อมูลใน {folder} ไม่สำเร็จ กรุณาตรวจเนื้อที่และสิทธิ์ของแฟ้ม: {why} (the database in {folder} could not be made; check space and rights)");
}
