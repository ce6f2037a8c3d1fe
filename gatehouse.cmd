@echo off
rem Finds a JDK 25, builds when sources have changed, and runs Gatehouse. What it says goes to standard error.
setlocal EnableExtensions
set "HOME_DIR=%~dp0"
set "HOME_DIR=%HOME_DIR:~0,-1%"

call :find_jdk
if not defined JDK (
  echo gatehouse: No JDK 25 or later was found. Install one and call again:  winget install EclipseAdoptium.Temurin.25.JDK 1>&2
  exit /b 1
)
set "JAVA_HOME=%JDK%"

if "%~1"=="test" (
  call "%HOME_DIR%\mvnw.cmd" -B -ntp -f "%HOME_DIR%\pom.xml" verify %2 %3 %4 %5 %6 %7 %8 %9
  exit /b
)
if "%~1"=="format" (
  call "%HOME_DIR%\mvnw.cmd" -q -f "%HOME_DIR%\pom.xml" spotless:apply
  exit /b
)

call :build || exit /b 1
rem JavaFX is a set of modules; the libraries that are none, and the program, are on the class path.
set "MODULES="
set "CLASSES=%HOME_DIR%\target\gatehouse.jar"
setlocal EnableDelayedExpansion
for %%J in ("%HOME_DIR%\target\lib\*.jar") do (
  set "NAME=%%~nJ"
  if "!NAME:~0,7!"=="javafx-" (set "MODULES=!MODULES!%%J;") else (set "CLASSES=!CLASSES!;%%J")
)
rem A command line on Windows is too short for all of these: they go into a file.
> "%HOME_DIR%\target\java.args" (
  echo --module-path "!MODULES:\=\\!"
  echo --add-modules javafx.controls,javafx.fxml
  echo --enable-native-access=javafx.graphics,ALL-UNNAMED
  echo --sun-misc-unsafe-memory-access=allow
  echo -cp "!CLASSES:\=\\!"
)
endlocal
"%JDK%\bin\java.exe" %GATEHOUSE_JAVA_OPTIONS% "@%HOME_DIR%\target\java.args" io.gatehouse.app.Main %*
exit /b

:find_jdk
set "JDK="
for %%D in ("%JAVA_HOME%") do call :consider "%%~D"
for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\jdk-*" "%ProgramFiles%\Java\jdk-*" "%ProgramFiles%\Microsoft\jdk-*" "%USERPROFILE%\.jdks\*") do call :consider "%%~D"
exit /b 0

:consider
if defined JDK exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==." %%V in ('findstr /b JAVA_VERSION^= "%~1\release"') do set "FOUND=%%~V"
set "FOUND=%FOUND:"=%"
if %FOUND% GEQ 25 set "JDK=%~1"
exit /b 0

:build
powershell -NoProfile -Command "$stamp = Get-Item '%HOME_DIR%\target\.built' -ErrorAction SilentlyContinue; if (-not $stamp -or -not (Test-Path '%HOME_DIR%\target\gatehouse.jar')) { exit 1 }; $sources = 'pom.xml', 'src\main', 'resources', 'simulator' | ForEach-Object { Join-Path '%HOME_DIR%' $_ }; if (Get-ChildItem -Recurse $sources | Where-Object { $_.LastWriteTime -gt $stamp.LastWriteTime } | Select-Object -First 1) { exit 1 }"
if not errorlevel 1 exit /b 0
echo gatehouse: Building (the first time this also downloads libraries) 1>&2
if not exist "%HOME_DIR%\target" mkdir "%HOME_DIR%\target"
rem The stamp carries the time at which the build began, and is set when it has ended.
type nul > "%HOME_DIR%\target\.building"
call "%HOME_DIR%\mvnw.cmd" -q -B -ntp -f "%HOME_DIR%\pom.xml" -Dmaven.test.skip=true -Dspotless.check.skip=true package 1>&2 || exit /b 1
move /y "%HOME_DIR%\target\.building" "%HOME_DIR%\target\.built" >nul
exit /b 0
