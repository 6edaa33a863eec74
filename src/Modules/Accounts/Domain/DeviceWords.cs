namespace Prongsai.Accounts.Domain;

/// <summary>A browser in words that its owner knows it by: "Chrome บน Windows". Nothing that tells one machine from another.</summary>
internal static class DeviceWords
{
    private static readonly (string Sign, string Word)[] Browsers = [("Edg/", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];
    private static readonly (string Sign, string Word)[] Systems = [("Windows", "Windows"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Mac OS", "Mac"), ("CrOS", "Chromebook"), ("Linux", "Linux")];

    public static string Of(string? userAgent)
    {
        var (browser, system) = (Find(Browsers, userAgent), Find(Systems, userAgent));
        return (browser, system) switch
        {
            (null, null) => "โปรแกรมที่ไม่รู้จัก",
            (null, _) => $"เบราว์เซอร์บน {system}",
            (_, null) => browser,
            _ => $"{browser} บน {system}",
        };
    }

    private static string? Find((string Sign, string Word)[] known, string? userAgent) =>
        known.FirstOrDefault(k => userAgent?.Contains(k.Sign, StringComparison.Ordinal) == true).Word;
}
