@echo off
rem Runs AiIndexEtl from this clone, from any folder: builds it when it is missing or older than its sources, then passes all
rem words and the exit code through. "aiindex test" runs the tests. Standard output carries the program's results alone.
setlocal
set "ROOT=%~dp0"
set "PROGRAM=%ROOT%src\AiIndexEtl.Cli\bin\Release\net10.0\aiindex.dll"
if /i "%~1"=="test" goto test
powershell -NoProfile -Command "$p=Get-Item -LiteralPath $env:PROGRAM -ErrorAction SilentlyContinue; if(-not $p){exit 1}; $n=Get-ChildItem -Recurse -File -Path ($env:ROOT+'src'),($env:ROOT+'build'),($env:ROOT+'vocabulary') -ErrorAction SilentlyContinue | Where-Object { $_.FullName -notmatch '\\(bin|obj)\\' -and $_.LastWriteTimeUtc -gt $p.LastWriteTimeUtc } | Select-Object -First 1; if($n){exit 1}"
if not errorlevel 1 goto run
echo aiindex: building ... 1>&2
dotnet build "%ROOT%src\AiIndexEtl.Cli" -c Release -nologo -v m 1>&2
if errorlevel 1 exit /b 1
powershell -NoProfile -Command "(Get-Item -LiteralPath $env:PROGRAM).LastWriteTimeUtc=[DateTime]::UtcNow"
:run
dotnet "%PROGRAM%" %*
exit /b %errorlevel%
:test
pushd "%ROOT%"
for /f "tokens=1,*" %%a in ("%*") do dotnet test %%b
set CODE=%errorlevel%
popd
exit /b %CODE%
